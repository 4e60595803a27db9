"""Open-weight diffusion models paint Generated layers."""
