"""Reports, hiding, setting aside."""
