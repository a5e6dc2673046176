"""Tests before and after a course, and what they show: results, learning gain, calibration, analysis of items."""
