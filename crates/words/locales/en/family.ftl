### pm3 object families.

## built
## Kind and list
kind-family = Object family
kind-family-many = Object families
kind-family-definite = the object family
family-count = { $count ->
    [one] { $count } object family
   *[other] { $count } object families
}
family-empty = Add the object families if you use them in pm3. They may also be skipped.
family-intro = Which families are the managed objects divided into?

## built
## Fields
family-id = Object family
family-name = Name
family-purpose = What the family gathers
family-reason = Reason
family-on = Ends on

## built
## Verbs
verb-family-register = Add the object family
verb-family-register-title = Add an object family
verb-family-register-done = The object family is added. Next, add its objects.
verb-family-describe = Save the changes
verb-family-describe-title = Change facts about the object family
verb-family-describe-done = The facts are changed.
verb-family-close = Close the object family
verb-family-close-title = Close the object family
verb-family-close-done = The object family is closed and stays in the history.
