"""Exact pictures of a video by number. (Interface; see the class.)"""
