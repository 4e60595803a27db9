"""Benchmarks: each names its command and prints what it measured."""
