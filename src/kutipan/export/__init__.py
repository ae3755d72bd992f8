"""A package in the forms that catalogues and other tools read: each made from the tables' one definition."""
