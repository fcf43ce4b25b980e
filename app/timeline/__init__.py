"""The timeline: one widget, painted by hand."""
