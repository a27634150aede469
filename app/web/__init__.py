"""Pages and HTTP plumbing. Knows no feature."""
