"""Train the encoder of name parts: `python -m tools.train_encoder DATA`, see `__main__`."""
