"""What drawn scenes share: light and colours, a pen, things with words on them, and their places."""
