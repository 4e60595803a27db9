"""What the server costs: the gateway alone, and many callers at once."""
