"""What drawn scenes share: light and colours, a pen, things with words, and their places."""
