### Processings of personal data.

## built
## Kind and list
kind-processing = Processing of personal data
kind-processing-many = Processings of personal data
kind-processing-definite = the processing of personal data
processing-count = { $count ->
    [one] { $count } processing of personal data
   *[other] { $count } processings of personal data
}
processing-empty = Import the board’s record of processing from a file, or add the first one by hand.
processing-intro = Which personal data do the boards process, why and on which ground (Article 30 GDPR)?

## built
## Fields
processing-id = Processing of personal data
processing-name = Name
processing-controller = Board
processing-controller-help = The board that is controller, or processor for somebody else.
processing-role = Capacity
processing-purpose = Purpose
processing-legal-ground = Legal ground
processing-subjects = Categories of data subjects
processing-subjects-help = Such as pupils, guardians and employees.
processing-categories = Categories of personal data
processing-recipients = Recipients
processing-recipients-help = Categories of those to whom the data are disclosed.
processing-processors = Processors
processing-third-country = Transfer to third countries
processing-third-country-help = Country and safeguard. Leave empty if there is no transfer.
processing-time-limits = Time limits for erasure
processing-security = Security measures in general terms
processing-security-help = Without details that could help an attacker.
processing-sets = Information sets
processing-systems = Systems
processing-reason = Reason
processing-on = Ends on

## built
## Choices
legal-ground-consent = Consent
legal-ground-contract = Contract
legal-ground-legal-obligation = Legal obligation
legal-ground-vital-interests = Vital interests
legal-ground-public-task = Public interest or official authority
legal-ground-legitimate-interests = Legitimate interests
processing-role-controller = Controller
processing-role-processor = Processor

## built
## Verbs
verb-processing-register = Add the processing
verb-processing-register-title = Add a processing of personal data
verb-processing-register-done = The processing is added. Next, link it to information sets and systems.
verb-processing-describe = Save the changes
verb-processing-describe-title = Change facts about the processing
verb-processing-describe-done = The facts are changed.
verb-processing-close = Close the processing
verb-processing-close-title = Close a processing of personal data
verb-processing-close-done = The processing is closed and stays in the history.
