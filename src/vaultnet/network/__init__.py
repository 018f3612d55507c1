"""Network: the frozen answer book: clocks, topics, ties."""
