"""Models between the project and the views of Qt."""
