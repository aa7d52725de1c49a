### Texts that pages share: frame, forms, lists, items, signing in, failures.

## Frame
frame-skip = Skip to the content
frame-search = Search risk, system, object …
frame-menu = Menu
frame-crumbs = You are here
frame-today = Today
frame-date-label = Show what was registered
frame-date-help = You see what was registered when that day ended. Each such state can be asked for as a public record.
frame-date-show = Show
frame-date-back = Back to today
frame-earlier = As registered on
frame-earlier-help = This is what was registered then. Nothing can be changed here.
frame-account = My account
frame-scheme = Appearance
frame-scheme-auto = As the computer
frame-scheme-light = Light
frame-scheme-dark = Dark
frame-sign-out = Sign out
frame-accessibility = Accessibility

## built
nav-group-work = The work
nav-group-protected = What we protect
nav-group-whose = Whose it is
nav-group-house = Foundations
form-no-protected-information = Protective security

## Forms
form-errors = Correct this first
form-person = Type a name
form-back = Back
form-stop = Write nothing that concerns Sweden’s security.
form-stop-help = Such information may not be in Utkik. Contact the protective security officer.
form-stop-answer = Nothing of what I write is security-classified
form-stop-unanswered = Confirm that nothing you write is security-classified.
form-one-per-line = One name on each line.
form-graded-no-step = Is hit, how hard was not judged
form-same-name = { $name }, { $part }, { $date }
form-sent-otherwise = The form was already sent with other content. See what was saved and send again if needed.
conflict-title = Somebody was first.
conflict-text = This was changed while you were writing. Nothing was overwritten, and what you wrote stands below.
conflict-what-now = Read the change, mend what you wrote if needed and send again.

## Lists
list-name = Name
list-remove-filter = (chosen, click to remove)
list-excel = Get as Excel
list-pick-all = Pick all
list-pages = Pages
list-narrowed = Narrowed to
list-text = Name contains “{ $text }”
story-title = History
story-as-then = Show the page as it was then
step-done = Done
picture-table = Show as a table

## In a list, under the column Personuppgifter
information-set-personal-none = No
information-set-personal-ordinary = Yes
information-set-personal-sensitive = Yes, sensitive

## Items
told-longest-outage = Longest outage
told-longest-loss = Longest loss
item-facts = Facts
item-ways = Go on to
item-more-verbs = More
item-standing = Standing
item-sources = Sources
item-source = { $source }, key { $key }, taken out on { $date }
item-closed-since = No longer in use since { $date }. { $reason }
secrecy-marked-as = Marked as possibly secret: { $provision }, { $date }
unit-holders = Duties
unit-parts = Parts
unit-duties = Roles and duties
object-manager = Object manager
object-protected = Protected the whole way, percent
weakness-tell-coordinator = Have you seen a weakness? Tell the information security coordinator: { $who }.
weakness-tell-lead = Have you seen a weakness? Tell the information security lead: { $who }.
duties-of-role = { $role }: { $people }
unit-systems = { $own ->
    [0] No systems of its own, { $all } with its units
    [one] One system of its own, { $all } with its units
   *[other] { $own } systems of its own, { $all } with its units
}
unit-succession = Successors
unit-succeeded-by = Its tasks have passed to
appointment-vacant = Vacant
record-type-dispose-after-years = Disposed of after { $years } years

## built
criticality-unknown = Not known

## Risks
risk-level = Level
risk-acceptance = Acceptance
risk-assessed-on = Assessed
risk-department = Department
risk-statement = The risk
risk-sentence = Because of { $cause }, this happens: { $event }, which leads to { $outcome }.
risk-assessment = Assessment
risk-assessed-by-matrix = Assessed on { $date } by version { $version } of the risk matrix.
risk-not-assessed-text = The risk has not been assessed yet.
risk-not-assessed-short = Not assessed
risk-decision = Decision
risk-no-decision = Nothing has been decided about the risk yet.
about-title = What the decision is about
about-accepted-before = Earlier acceptance
about-accepted-before-value = At level { $level } until { $until }
about-asked-on = Asked on
about-holds = Holds
risk-count-high = { $risks }, { $high } of them at a high level
risk-accepted-at = Accepted at level { $level } by { $person } until { $until }.
decided-by-with-reference = Decided by { $person }: { $reference }
risk-was-accepted-at = Was accepted at level { $level } by { $person } until { $until }. It no longer holds.
risk-acceptance-outgrown = Assessed higher since it was accepted. The acceptance was for the level { $level }, until { $until }.
risk-acceptance-ended = The acceptance has run out. It was for the level { $level }, until { $until }.
risk-actions = Actions and controls
risk-no-actions = No action is tied to the risk yet.

## Systems
system-dependencies = Dependencies
system-dependencies-text = To the right what the system needs, to the left what needs the system.
system-no-dependencies = No dependencies are registered.
system-direction = Direction
system-needs = Needs
system-needed-by = Needed by
system-no-information = No information is tied to the system yet.
system-analysis-stated = Risk analysis as stated
classification-title = Classification
classification-standing = Classification
classification-class = Class
classification-proposal = Proposal waiting for the information owner
classification-stated = Classified as stated
class-short = C{ $confidentiality } I{ $integrity } A{ $availability }

## built
stated-yes = Yes, in the year before { $date } according to the list. The level is not known.
stated-no = No, not in the year before { $date } according to the list.
standing-adopted-text = The information owner has adopted the classification.
standing-lapsed-text = The classification has lapsed and needs to be adopted anew.
standing-reopened-text = Facts have changed since the class was adopted: { $facts }. The class counts until a new one is adopted.
standing-on-system-level-text = The class is given directly on the system. It does not say which information demands it.
standing-proposed-text = A proposal waits for the information owner.
standing-stated-text = A list states that the system is classified. The level is not known, and no information owner has adopted anything here.
standing-stated-not-text = A list states that the system was not classified in the last year.
standing-unknown-text = No class is proposed.

## Controls and actions
control-introduction = Introduced
control-not-introduced-text = The control is decided but not introduced in the operations.
control-verification = Verification of effect
control-not-verified-text = Nobody has verified that the control works.
control-verification-by = Verified by { $person }.
control-verification-self = Self-checked by { $person }: weaker than a check by somebody else.
action-result-title = Result

## Account
account-language = Language
account-password-title = Password
account-change-password = Change password
account-password-too-short = The password needs at least twelve characters.
account-wrong-password = The present password is not right.
account-needs-mail = Your mail address is not registered. Ask an administrator to enter it first.
account-code-title = One-time code
account-code-text = Photograph the image with an authenticator app and write the code it shows. From then on a code is needed each time you sign in.
account-code-image = Image to photograph with an authenticator app; the same secret stands as text below it
account-has-code = You use a one-time code when you sign in.
account-start-code = Begin to use one-time codes
account-stop-code = Stop using one-time codes

## built
account-old-password = Present password
account-new-password = New password
account-code = Code

## Sign in
sign-in-title = Sign in
sign-in-button = Sign in

## built
sign-in-municipality = Municipality
sign-in-mail = Mail address
sign-in-password = Password
sign-in-code = One-time code
sign-in-wrong = The mail address or the password is not right.
sign-in-wrong-code = The code is not right, or was used already. Wait for the next one.

## Set up
set-up-title = Welcome to Utkik
set-up-text = There is no municipality here yet. Whoever has the code that was shown when the program started sets up the municipality and becomes its first administrator.
set-up-button = Set up the municipality
set-up-wrong-code = The code is not right. It was shown when the program started.

## built
set-up-missing = Fill in { $field }.
set-up-code = One-time code
set-up-code-help = It was shown in the window where the program was started.
set-up-municipality = The municipality’s name
set-up-municipality-help = Such as Åviks kommun.
set-up-county = County
set-up-county-help = The supervisory authority follows from the county.
set-up-administrator = Your name
set-up-mail = Your mail address
set-up-password = Password
set-up-password-help = At least twelve characters.

## built
failure-back = To the start page
failure-back-to = Back to { $where }
failure-dated-command = An earlier state can only be read. Go back to today to make the change.
failure-form-token = The form belongs to another sign-in. Load the page again and send anew.
failure-not-found = There is no such page
failure-not-found-text = What you look for does not exist, or you may not see it.
failure-forbidden = You may not do this
failure-forbidden-text = Your duty does not give the right to this.
failure-unauthenticated = Sign in to go on
failure-unauthenticated-text = The page is shown only to those who are signed in.
failure-invalid = Something needs to be mended
failure-invalid-text = Nothing was saved. Mend what is wrong and try again.
failure-conflict = Somebody was first
failure-conflict-text = It was changed since you read it. Nothing was overwritten.
failure-wrong-method = That cannot be done here
failure-wrong-method-text = The address exists, but not for what was sent. Go to the page and do it from there.
failure-too-large = That is too much at once
failure-too-large-text = What was sent is larger than Utkik takes. Shorten the text or split it.
failure-wrong-kind = The content is of the wrong kind
failure-wrong-kind-text = The address does not take content of the kind that was sent.
failure-too-many = Too many attempts
failure-too-many-text = Wait a quarter of an hour and try again.
failure-unavailable = Utkik does not answer right now
failure-unavailable-text = The database does not answer. What you have saved is still there. Try again in a while.
failure-moved-back = What was saved last is no longer in the database. Until operations have seen to it nothing is shown, and nothing can be saved. Tell your it operations.
failure-foreign = A later version of Utkik has saved something that this server cannot read. Try again in a while. If that does not help, tell your it operations.
failure-bug = Something went wrong on our side
failure-bug-text = The fault has been noted. Go back and try again.
failure-not-a-date = The date in the address is no date. Write it as 2026-03-12.
