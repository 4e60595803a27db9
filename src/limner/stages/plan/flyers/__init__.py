"""The compositions of flyers, by family; `kinds/event_flyer.py` names them."""
