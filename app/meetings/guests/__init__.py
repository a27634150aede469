"""A guest who introduces a meeting's theme: told ahead, and what will one day let them in. No pass is given yet."""
