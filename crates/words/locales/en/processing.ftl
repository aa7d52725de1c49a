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
processing-contact = Contact about the processing
processing-contact-help = Preferably a shared mailbox or the telephone number of a function.
processing-joint-controllers = Joint controllers
processing-joint-controllers-help = Others who are controllers together with the board, with contact details.
processing-on-behalf-of = On whose behalf
processing-on-behalf-of-help = When the board is processor: the controller, with contact details.
processing-processing-kinds = Categories of processing
processing-processing-kinds-help = When the board is processor: what it does on the controller’s behalf.
processing-purpose = Purpose
processing-legal-ground = Legal ground
processing-subjects = Categories of data subjects
processing-subjects-help = Such as pupils, guardians and employees.
processing-categories = Categories of personal data
processing-recipients = Recipients
processing-recipients-help = Categories of those to whom the data are disclosed.
processing-processors = Processors
processing-third-country = Transfer to third countries
processing-third-country-help = Country or international organisation. Leave empty if there is no transfer.
processing-safeguard = Safeguard for the transfer
processing-safeguard-help = Such as an adequacy decision or standard contractual clauses.
processing-time-limits = Time limits for erasure
processing-security = Security measures in general terms
processing-security-help = Without details that could help an attacker.
processing-sets = Information sets
processing-systems = Systems
processing-reason = Reason
processing-on = Ends on
processing-processing = Processing of personal data
processing-criteria = Criteria that are met
processing-criteria-help = Two or more speak for an impact assessment.
processing-need = Is an impact assessment needed?
processing-need-help = Leave empty to follow the criteria.
processing-judge-impact-reason = Reason
processing-judge-impact-reason-help = Must be given when you conclude otherwise than the criteria.
processing-judge-impact-on = Judged on
processing-judge-impact-decided-by = Decided by
processing-judge-impact-decided-by-help = Fill in if somebody other than you took the decision. Leave empty if a board did.
processing-judge-impact-reference = Decision
processing-judge-impact-reference-help = Registry number or paragraph. To be given when you register somebody else’s decision.
processing-question = Question to the data-protection officer
processing-question-help = What do you need advice on? Enter no personal data here.
processing-opinion = Opinion
processing-give-opinion-reason = Reasons and advice
processing-give-opinion-on = Day of the opinion
processing-decided-by = Data-protection officer
processing-decided-by-help = Fill in when you register an opinion that somebody else gave. Then also give the registry number.
processing-reference = Registry number
processing-reference-help = When the opinion was given outside Utkik.

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
verb-processing-close-title = Close the processing
verb-processing-close-done = The processing is closed and stays in the history.
verb-processing-judge-impact = Save the judgement
verb-processing-judge-impact-title = Judge whether an impact assessment is needed
verb-processing-judge-impact-done = The judgement is saved. Ask the data-protection officer if an impact assessment is needed.
verb-processing-consult = Send the question
verb-processing-consult-title = Ask the data-protection officer
verb-processing-consult-done = The question now waits for the data-protection officer.
verb-processing-give-opinion = Give the opinion
verb-processing-give-opinion-title = Give your opinion as data-protection officer
verb-processing-give-opinion-done = The opinion is given. The board decides how it is followed.

## built
## Threshold judgement and opinion
impact-criterion-evaluation = People are evaluated or scored
impact-criterion-automated-decision = Automated decisions with legal or similar effect
impact-criterion-monitoring = Systematic monitoring
impact-criterion-sensitive-data = Sensitive data, or data of a highly personal nature
impact-criterion-large-scale = Processing on a large scale
impact-criterion-combined = Data from several sources are combined
impact-criterion-vulnerable = Vulnerable people, such as children, patients and employees
impact-criterion-new-technology = New technology, or known technology used in a new way
impact-criterion-prevents = Keeps people from using a right or a service
impact-need-needed = Yes, an impact assessment is needed
impact-need-not-needed = No, no impact assessment is needed
opinion-no-objection = No objections
opinion-with-changes = Can be done with changes
opinion-advises-against = Advises against
impact-departing-needs-reason = The criteria speak for another answer. Write why you conclude otherwise.
consultation-waits-already = A question already waits for the data-protection officer. Ask a new one when it is answered.

## Story
story-impact-needed = { $count ->
    [one] { $who } judged that an impact assessment is needed; one of nine criteria is met.
   *[other] { $who } judged that an impact assessment is needed; { $count } of nine criteria are met.
}
story-impact-not-needed = { $count ->
    [one] { $who } judged that no impact assessment is needed; one of nine criteria is met.
   *[other] { $who } judged that no impact assessment is needed; { $count } of nine criteria are met.
}
story-consulted = { $who } asked the data-protection officer.
story-opinion-given = { $who } gave an opinion on { $date }: { $opinion }.
