### Information sets: what is classified.

## built
## Kind and list
kind-information-set = Information set
kind-information-set-many = Information sets
kind-information-set-definite = the information set
information-set-count = { $count ->
    [one] { $count } information set
   *[other] { $count } information sets
}
information-set-empty = Start with the information that operations cannot do without. Ten information sets are enough to get going.
information-set-intro = Which information do we have, who owns it and how sensitive is it?

## built
## Fields
information-set-id = Information set
information-set-name = Name
information-set-name-help = As operations call it, such as Pupil health records.
information-set-content = Content
information-set-content-help = Which data it holds. Do not enter such data here.
information-set-unit = Operations
information-set-unit-help = The department or unit whose operations the information belongs to.
information-set-owner = Information owner
information-set-owner-help = Whoever adopts the classification.
information-set-personal-data = Personal data
information-set-persons = Number of persons
information-set-persons-help = About how many persons the information is about.
information-set-secrecy = Secrecy
information-set-secrecy-help = The provision that usually applies, such as OSL 25 kap. 1 §.
information-set-systems = Systems
information-set-systems-help = The systems that hold the information. They inherit its protection need.
information-set-record-types = Record types
information-set-kept-where = Other keeping
information-set-kept-where-help = Elsewhere than in systems, such as in binders or on a shared drive.
information-set-dependents = Who depends on the information
information-set-dependents-help = Which operations, and when: daily, at the start of term, at alarms.
information-set-access = Access needs
information-set-access-help = Which roles need to read or change what.
information-set-longest-outage = Longest outage in hours
information-set-longest-outage-help = How long operations manage without the information.
information-set-longest-loss = Longest loss in hours
information-set-longest-loss-help = How many hours of entered data may be lost without serious harm.
information-set-reason = Reason
information-set-on = Ends on

## built
## Choices
personal-data-none = No personal data
personal-data-ordinary = Personal data
personal-data-sensitive = Sensitive personal data or data worthy of extra protection

## built
## Verbs
verb-information-set-register = Add the information set
verb-information-set-register-title = Add an information set
verb-information-set-register-done = The information set is added. Next, propose a class.
verb-information-set-describe = Save the changes
verb-information-set-describe-title = Change facts about the information set
verb-information-set-describe-done = The facts are changed. Check that the class is still right.
verb-information-set-close = Close the information set
verb-information-set-close-title = Close the information set
verb-information-set-close-done = The information set is closed and stays in the history.
