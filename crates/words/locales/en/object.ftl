### pm3 objects.

## built
## Kind and list
kind-object = Object
kind-object-many = Objects
kind-object-definite = the object
object-count = { $count ->
    [one] { $count } object
   *[other] { $count } objects
}
object-empty = Add the municipality’s managed objects in pm3, or import the object map from a file. Then appoint object owners and object managers.
object-intro = Which managed objects are there, who leads them and how far have they come?

## built
## Fields
object-id = Object
object-name = Name
object-purpose = What the object supports
object-purpose-help = The operations that the object exists for.
object-family = Object family
object-department = Department that steers
object-serves = Departments that also use the object
object-serves-help = The object carries their information, and they set requirements for its protection.
object-reason = Reason
object-on = Ends on

## built
## Verbs
verb-object-register = Add the object
verb-object-register-title = Add an object
verb-object-register-done = The object is added. Next, appoint an object owner and an object manager.
verb-object-describe = Save the changes
verb-object-describe-title = Change facts about the object
verb-object-describe-done = The facts are changed.
verb-object-close = Close the object
verb-object-close-title = Close the object
verb-object-close-done = The object is closed and stays in the history.
