"""What a server adds to the pipeline: jobs, library, ledger, safety, keys."""
