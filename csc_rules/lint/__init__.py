"""What is wrong or doubtful in rules as written, one folder for each rule of the linter."""
