"""What is to be done: questions, calendars, schedules, templates and reporting loads, from an assessment."""
