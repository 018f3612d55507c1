"""Notes: text of one file → what stands in it; the only place that knows Markdown, YAML and links."""
