"""The words of the record workbook: titles of sheets and columns, and the prompts; keyed by the names of the model.

What is not listed here still has its sheet or column, under the name that the documented format gives it.
"""

from __future__ import annotations

READ_ME, LISTS, BODY = "Read me", "Lists", "Body"
# What a row that is given asks and why, in a column of its own; the copies of such rows on a sheet that is hidden.
WHY, COPIES = "What is asked, and why", "As given"
PROMPT_OF_WHY = "What the law asks here, and an example. csc-rules takes no notice of what stands in this column."
THEN = "Then"
FOR_EXAMPLE = "To fill in, for example:"
PARENT_OF_EVIDENCE = "Belongs to"
QUESTION, ANSWER, EXPLANATION = "What", "Answer", "Explanation"

# Sheets in the order of the workbook; those of a class that is not listed stand behind them.
SHEETS = {
    "Document": "Documents",
    "Content": "Contents",
    "Act": "Acts",
    "Consultation": "Consultation",
    "Activity": "Arrangements",
    "Fund": "Funds",
    "Contribution": "Contributions",
    "Payment": "Payments",
    "Determination": "Determinations",
    "Evidence": "Evidence",
    "Complete": "Completeness",
    "Remark": "Remarks",
    "Excuse": "Excuses",
    "Owner": "Owners",
    "DeclaredBody": "Other bodies",
    "Membership": "Memberships",
}

# A title by class and name in the model, or by name alone.
TITLES = {
    "Record.body": "Body",
    "Record.begins": "Record begins",
    "id": "Id",
    "since": "From",
    "by": "By whom",
    "to": "To whom",
    "on": "When",
    "beneficiary": "For whom",
    "consulted": "With whom",
    "involving": "With whom",
    "until": "Until",
    "Act.document": "Document or object",
    "Act.until": "New end",
    "Document.complete": "Contents complete",
    "Consultation.complete": "Nobody else consulted",
    "Activity.complete": "Nobody else took part",
    "Fund.complete": "All payments listed",
    "sha256": "SHA-256 of the file",
    "Determination.on": "On",
    "shown": "Shown to be kept up",
    "holds": "Belongs to it",
    "of": "Class",
}

# What a column asks for, shown when one of its cells is chosen; by class and name in the model, or by name alone.
PROMPTS = {
    "Record.body": "Whose record it is: its name, a former name or a usual short form.",
    "Record.jointly_with": "Bodies it acts jointly with, for example a council and its health board.",
    "Record.begins": "From which day the record is kept. What was due before is listed and not judged.",
    "Record.title": "What the record is about.",
    "id": "A short name of your own, such as plan-2020. The other sheets refer to it.",
    "Document.kind": "What it is in the law. Choose from the list where it is there.",
    "Document.about": "Ids of documents it is about, such as the plan that a report reports on.",
    "Document.complete": "yes: every required item that it has is listed on the sheet Contents.",
    "Document.draft": "yes: what is done to it does not count for the document it may become, but for consultation.",
    "period": "The time the document is for.",
    "Content.item": "A required item of the document. Choose from the list where it is there.",
    "Content.status": "present, absent, or partial: it touches the item and a person has to judge. Not known: no row.",
    "Act.act": "What was done: a word of the list, such as publish.",
    "Act.document": "The id of a document or fund, or a kind of object.",
    "Act.by": "Who did it, where that is not the body of the record; all of them, where they did it together.",
    "Act.to": "Before or to whom.",
    "Act.beneficiary": "For whom.",
    "Act.until": "Where a lifetime was extended: the new last day.",
    "Consultation.about": "Ids of the documents people were consulted on.",
    "Consultation.consulted": "Classes or bodies.",
    "Consultation.act": "consult, or give-opportunity where they could take part.",
    "Consultation.how": "How it was done.",
    "Consultation.complete": "yes: nobody else was consulted.",
    "Activity.act": "What is kept up over time, such as co-operate.",
    "Activity.about": "The id of a document, or a kind of object.",
    "Activity.involving": "Who took part or was represented.",
    "Activity.shown": "yes: it was shown to be kept up in this time. no: it was shown not to be.",
    "Activity.complete": "yes: nobody else took part or was represented.",
    "Fund.complete": "yes: all contributions and payments are listed.",
    "host": "Who holds the fund.",
    "amount": "Pounds, as a number without sign.",
    "Determination.slot": "The question that the law leaves to judgement. Choose from the list.",
    "Determination.answer": "yes, no, or the act that counts.",
    "Determination.by": "Who decided.",
    "Determination.on": "The day of the decision. It counts from then on.",
    "Determination.expires": "The first day on which it holds no longer.",
    "Determination.members": "Who belongs to a class whose members are for somebody to name.",
    "Determination.provision_version": "A day on which the law stood as it was judged.",
    "Complete.acts": "Which acts are all listed in this record; blank: any.",
    "Complete.by": "Whose acts; blank: those of the body of the record.",
    "Complete.about": "A kind, or the id of a document; blank: anything.",
    "Complete.stated_by": "Who says so. Nothing else turns silence into “missing”.",
    "Remark.about": "The duty or question it bears on.",
    "Remark.text": "What was said. A remark settles nothing.",
    "Remark.admission": "yes: it admits something.",
    "Excuse.claim": "What is claimed.",
    "duty": "The duty. Choose from the list.",
    "owner": "Who in the body owns the duty.",
    "DeclaredBody.kind": "A class of the register, such as district-council.",
    "DeclaredBody.areas": "Those whose areas its own takes in.",
    "DeclaredBody.until": "The first day it was gone.",
    "Membership.holds": "yes: the body belongs to the class; no: it does not.",
    "Membership.body": "Blank: the body of the record.",
    "source": "A web address, or the name of a source.",
    "file": "The name of a file.",
    "page": "Page, paragraph or cell.",
    "quote": "The words, as they stand there.",
    "sha256": "Filled in by “csc-rules record evidence”, to notice when the file changes.",
    "entered_by": "Who entered this.",
    "note": "Anything to be said of it.",
}

REF = "The name of this row. Rows on other sheets, such as Evidence, say which row they belong to by it."

# What a sort of value looks like.
FORMS = {
    "when": "A day 2021-01-31, a month 2021-01, a year 2021, “not before 2014-01-31”, “not after 2015-06-30”, unknown.",
    "day": "A day, such as 2021-01-31.",
    "flag": "yes or no.",
    "many": "Several: with a semicolon between them.",
}

# Said on the first sheet where rows are given.
GIVEN = (
    ("", ""),
    ("What is given already", "heading"),
    ("Rows with something in the column “What is asked, and why” were put there by csc-rules; none is an answer.", ""),
    ("A row counts as soon as anything is filled in or changed in it. What is asked for has a yellow cell.", ""),
    ("Leave a row as it is, or delete it, where nobody knows or nothing was done.", ""),
    ("A document counts as soon as a row about it does. Correct what is given where it is not so.", ""),
)

HOW_TO_FILL_IN = (
    ("Record workbook", "title"),
    ("This is the record workbook: it says what a body did.", ""),
    ("It is not the obligations register, which csc-rules writes as the result of a check.", ""),
    ("", ""),
    ("How to fill it in", "heading"),
    ("Each sheet is a table with a row for each thing that was done, decided or said.", ""),
    ("Leave out what is not known: silence is never taken for “no”.", ""),
    ("Choose a cell to see what is asked for. Columns marked with * are needed in every row that is used.", ""),
    (
        "Where there is a list, choose from it if the word is there. Other words may be written.",
        "",
    ),
    ("A day may be honestly vague: 2021-01, 2021, not before 2014-01-31, not after 2015-06-30, unknown.", ""),
    ("Several names in one cell have a semicolon between them; a name that holds one stands in double quotes.", ""),
    ("Every row has a name of its own in its first column. Evidence and contents say by it what they belong to.", ""),
    ("So rows can be sorted, moved and put in between; a new row needs a name only if something belongs to it.", ""),
    (
        "Columns may be moved, but not renamed. Sheets may be empty. Keep notes of your own in another workbook.",
        "",
    ),
    ("", ""),
    (THEN, "heading"),
    ("csc-rules record check FILE.xlsx", "code"),
    ("explains every mistake, with its sheet and cell;", ""),
    ("csc-rules check FILE.xlsx", "code"),
    ("checks what the body owes;", ""),
    ("csc-rules record check FILE.xlsx -o FILE.toml", "code"),
    ("writes the same record in another format.", ""),
    ("", ""),
    ("What csc-rules says is a reading of the law and no legal advice.", ""),
)
