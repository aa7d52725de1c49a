### Suppliers.

## built
## Kind and list
kind-supplier = Supplier
kind-supplier-many = Suppliers
kind-supplier-definite = the supplier
supplier-count = { $count ->
    [one] { $count } supplier
   *[other] { $count } suppliers
}
supplier-empty = Suppliers come along when the list of systems is imported. They can also be added here.
supplier-intro = Which suppliers do we depend on, and what hangs on each?

## built
## Fields
supplier-id = Supplier
supplier-name = Name
supplier-organisation-number = Organisation number
supplier-incident-contact = Contact in an incident
supplier-incident-contact-help = Where an incident is reported, round the clock if there is such a place.
supplier-remark = Remark
supplier-reason = Reason
supplier-on = Ends on

## built
## Verbs
verb-supplier-register = Add the supplier
verb-supplier-register-title = Add a supplier
verb-supplier-register-done = The supplier is added. Next, name it on the systems it delivers.
verb-supplier-describe = Save the changes
verb-supplier-describe-title = Change facts about the supplier
verb-supplier-describe-done = The facts are changed.
verb-supplier-close = Close the supplier
verb-supplier-close-title = Close the supplier
verb-supplier-close-done = The supplier is closed and stays in the history.
