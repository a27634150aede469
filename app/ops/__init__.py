"""Health, logs, the first staff link."""
