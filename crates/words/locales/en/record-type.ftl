### Record types: rows of the records-management plan.

## built
## Kind and list
kind-record-type = Record type
kind-record-type-many = Record types
kind-record-type-definite = the record type
record-type-count = { $count ->
    [one] { $count } record type
   *[other] { $count } record types
}
record-type-empty = Import the board’s records-management plan from a file instead of typing its rows one by one.
record-type-intro = Which record types are in the boards’ records-management plans, and what is to become of them?

## built
## Fields
record-type-id = Record type
record-type-name = Name
record-type-board = Board
record-type-board-help = The board that has adopted the plan.
record-type-process = Process
record-type-process-help = The code in the business classification scheme, such as 3.7.2.
record-type-keeping = Preserve or dispose
record-type-dispose-after = Years until disposal
record-type-registration = Registration
record-type-registration-help = In the registry, kept in order, or registered in a system.
record-type-format = Format and medium
record-type-kept-where = Kept where
record-type-delivery = Delivery to the archive
record-type-secrecy = Secrecy
record-type-secrecy-help = The provision, such as OSL 26 kap. 1 §.
record-type-systems = Systems
record-type-adopted = Decision of adoption
record-type-adopted-help = The paragraph of the board’s minutes. A changed period is a proposal until the board has adopted it.
record-type-adopted-on = Date of adoption
record-type-remark = Remark
record-type-reason = Reason
record-type-on = Ends on

## built
## Choices
keeping-preserve = Preserve
keeping-dispose = Dispose
keeping-dispose-when-obsolete = Dispose of when obsolete

## built
## Verbs
verb-record-type-register = Add the record type
verb-record-type-register-title = Add a record type
verb-record-type-register-done = The record type is added. Next, link it to an information set.
verb-record-type-describe = Save the changes
verb-record-type-describe-title = Change facts about the record type
verb-record-type-describe-done = The facts are changed.
verb-record-type-close = Close the record type
verb-record-type-close-title = Close the record type
verb-record-type-close-done = The record type is closed and stays in the history.
