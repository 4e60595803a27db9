"""`python -m tests.tracer.golden`: trace the golden scenes anew, once they have been looked at."""

from tests.tracer.golden import accept

if __name__ == "__main__":
    accept()
