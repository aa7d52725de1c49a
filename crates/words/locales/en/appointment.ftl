### Duties: roles, and who has been appointed to them.

## built
## Kind and list
kind-appointment = Duty
kind-appointment-many = Duties
kind-appointment-definite = the duty
appointment-count = { $count ->
    [one] { $count } duty
   *[other] { $count } duties
}
appointment-empty = Start with the information-security lead and the it-security lead. Then appoint at least one security coordinator in each department.
appointment-intro = Who has which duty, where and until when, and which duties lack a holder?

## built
## Fields
appointment-role = Role
appointment-scope = Holds for
appointment-scope-help = The whole municipality, a department, an object or a system.
appointment-person = Person
appointment-deputy = Deputy
appointment-deputy-help = May do the same when the holder is away.
appointment-appointed-by = Decided by
appointment-appointed-by-help = Fill in if somebody else than you took the decision.
appointment-reference = Decision
appointment-reference-help = Registry number or paragraph.
appointment-from = From
appointment-until = Until
appointment-until-help = Leave empty if the duty holds until further notice.
appointment-appointment = Duty
appointment-reason = Reason

## built
## Verbs
verb-appointment-make = Appoint the person
verb-appointment-make-title = Appoint somebody to a duty
verb-appointment-make-done = The duty is registered. The person sees the tasks in My overview.
verb-appointment-end = End the duty
verb-appointment-end-title = End the duty
verb-appointment-end-done = The duty is ended. Appoint a successor if one is needed.

## built
## Roles: name, in a sentence as the only one, in brackets after a name, and what the duty is
role-municipal-director = Municipal director
role-municipal-director-definite = the municipal director
role-municipal-director-short = municipal director
role-municipal-director-duty = Receives the municipality-wide picture and the forum’s recommendations and decides on actions.
role-chief-legal-officer = Chief legal officer
role-chief-legal-officer-definite = the chief legal officer
role-chief-legal-officer-short = chief legal officer
role-chief-legal-officer-duty = Appoints the information-security lead and sees that governing documents are kept current and compliance is followed up.
role-information-security-lead = Information-security lead
role-information-security-lead-definite = the information-security lead
role-information-security-lead-short = information-security lead
role-information-security-lead-duty = Holds together the strategic work with the management system, convenes the forum and reports to the municipal director.
role-it-security-lead = It-security lead
role-it-security-lead-definite = the it-security lead
role-it-security-lead-short = it-security lead
role-it-security-lead-duty = Develops methods and routines, follows up that decided controls work and keeps the picture current together with the information-security lead.
role-head-of-digitalisation = Head of development and digitalisation
role-head-of-digitalisation-definite = the head of development and digitalisation
role-head-of-digitalisation-short = head of digitalisation
role-head-of-digitalisation-duty = Leads the municipality-wide it-security work, answers for the security culture and appoints the it-security lead.
role-department-head = Head of department
role-department-head-definite = the head of department
role-department-head-short = head of department
role-department-head-duty = Steers and follows up information security in the department by how material the risks are and appoints at least one security coordinator.
role-security-coordinator = Information-security coordinator
role-security-coordinator-definite = the information-security coordinator
role-security-coordinator-short = coordinator
role-security-coordinator-duty = Leads, coordinates and follows up the work in the own department, trains, advises the object manager and reports to the information-security lead.
role-information-owner = Information owner
role-information-owner-definite = the information owner
role-information-owner-short = information owner
role-information-owner-duty = Answers for an information set, adopts its classification and sets the requirements for its protection.
role-object-owner = Object owner
role-object-owner-definite = the object owner
role-object-owner-short = object owner
role-object-owner-duty = Decides on the object’s plan, budget and risks on behalf of the operations.
role-object-owner-it = Object owner IT
role-object-owner-it-definite = the object owner IT
role-object-owner-it-short = object owner IT
role-object-owner-it-duty = Decides on the IT part of the object’s plan, budget and risks.
role-object-manager = Object manager
role-object-manager-definite = the object manager
role-object-manager-short = object manager
role-object-manager-duty = Collects the requirements of all information owners and leads the object’s yearly classifications, risk analyses and action plans.
role-object-manager-it = Object manager IT
role-object-manager-it-definite = the object manager IT
role-object-manager-it-short = object manager IT
role-object-manager-it-duty = Leads the IT part of the object’s work and sees that decided controls are introduced in the systems.
role-system-owner = System owner
role-system-owner-definite = the system owner
role-system-owner-short = system owner
role-system-owner-duty = Answers for a system being maintained, meeting the requirements of the classification and having valid contracts.
role-data-protection-officer = Data protection officer
role-data-protection-officer-definite = the data protection officer
role-data-protection-officer-short = data protection officer
role-data-protection-officer-duty = Advises the board and monitors compliance with data protection rules, without taking the decisions of the operations.
role-data-protection-coordinator = Data protection coordinator
role-data-protection-coordinator-definite = the data protection coordinator
role-data-protection-coordinator-short = data protection coordinator
role-data-protection-coordinator-duty = Is the department’s contact in data protection matters and keeps the record of processing current.
role-registrar = Registrar
role-registrar-definite = the registrar
role-registrar-short = registrar
role-registrar-duty = Registers public records and sees that decisions taken elsewhere get a registry number.
role-archivist = Archivist
role-archivist-definite = the archivist
role-archivist-short = archivist
role-archivist-duty = Advises on preservation, disposes by decision and follows up the board’s records-management plan.
role-protective-security-officer = Protective security officer
role-protective-security-officer-definite = the protective security officer
role-protective-security-officer-short = protective security officer
role-protective-security-officer-duty = Leads and coordinates protective security, checks that the Protective Security Act is followed and is adjunct to the forum when needed.
role-security-manager = Security manager
role-security-manager-definite = the security manager
role-security-manager-short = security manager
role-security-manager-duty = Answers for the municipality’s general security and crisis work and is adjunct to the forum when needed.
role-it-manager = IT manager
role-it-manager-definite = the IT manager
role-it-manager-short = IT manager
role-it-manager-duty = Answers for the municipality’s IT operations and is adjunct to the forum when needed.
role-administrator = Administrator of Utkik
role-administrator-definite = the administrator of Utkik
role-administrator-short = administrator
role-administrator-duty = Sets up organisation, users and settings by decision, without granting access to oneself.

## Story
story-appointment-made = { $who } appointed { $person } { $role } for { $scope } from { $date }.
story-appointment-made-until = { $who } appointed { $person } { $role } for { $scope } from { $date } until { $until }.
story-appointment-deputy = The deputy is { $person }.
story-appointment-ended = { $who } ended the duty. Its last day is { $date }.
