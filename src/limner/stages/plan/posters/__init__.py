"""The compositions of posters, by family; `kinds/poster.py` names them."""
