"""The plots: each module takes rows of the tables and draws them."""
