### People in the person register.

## built
## Kind and list
kind-person = Person
kind-person-many = People
kind-person-definite = the person
person-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
person-empty = Add those who have duties in the information-security work. Other employees are not needed here.
person-intro = Who has or has had duties here?

## built
## Fields
person-person = Person
person-name = Name
person-mail = Email address
person-mail-help = The work address. Invitations and reminders go there.
person-phone = Telephone
person-reason = Reason

## built
## Verbs
verb-person-register = Add the person
verb-person-register-title = Add a person
verb-person-register-done = The person is added. Next, give the person a duty.
verb-person-rename = Save the changes
verb-person-rename-title = Change the person’s details
verb-person-rename-done = The details are changed. Older decisions show the name that held then.
verb-person-forget = Remove the personal data
verb-person-forget-title = Remove the person’s details
verb-person-forget-done = Name and contact details are removed from the person register. This cannot be undone.

## Story
story-person-registered = { $who } added the person to the person register.
story-person-renamed = { $who } changed the person’s details in the person register.
story-person-forgotten = { $who } removed the person’s name and contact details from the person register.
