"""The server: the image API over HTTP, and nothing but HTTP.

What a call means, costs and waits for is decided in `services`.
"""
