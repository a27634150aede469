"""Fluent texts in four languages, one set for server and browser, and how dates read in each.

Texts(folder=…, strict=True).get(language, key, **facts) -> str
pick_language(cookie, accept_language) -> Language
html_lang(language) -> "fi" | "sv" | "en"
dates.moment / day / long_day / full_day / clock_time (language, moment) -> str
"""
