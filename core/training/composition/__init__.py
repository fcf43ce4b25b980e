"""LAC's generator: motion and body taken apart, exchanged, and put together again."""
