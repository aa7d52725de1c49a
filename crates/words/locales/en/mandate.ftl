### Acts: what a duty gives the right to, phrased as after “may”.

## built
## Acts
act-administer = look after settings and accounts
act-set-mandates = decide on mandates
act-register-appointments = register who is appointed, by somebody else’s decision
act-name-people = enter new people
act-appoint = appoint { $role }
act-keep-people = correct what is known of people
act-organise = add and change organisation and objects
act-keep-information = add and change information sets, record types and processings
act-adopt-plan = enter that a board has adopted its records-management plan
act-set-scheme = put the classification scheme in force
act-give-opinion = give an opinion as data-protection officer
act-keep-systems = add and change systems and suppliers
act-propose-class = propose classes
act-adopt-class = adopt classes
act-decide-need = decide protection needs
act-receive-demands = receive the demands of information owners
act-report-need = report needs to an object
act-answer-need = answer reported needs
act-settle-need = decide on reported needs in the steering group
act-assess-requirement = assess how requirements are met
act-exempt = grant exemptions from requirements
act-keep-risks = add, assess and decide the treatment of risks
act-accept-risk = accept risks at level { $level }
act-keep-controls = add controls and state them as introduced
act-verify-control = verify the effect of controls
act-keep-actions = add and finish actions
act-take-samples = take samples
act-keep-weaknesses = enter, change and close weaknesses
act-keep-evidence = attach evidence and take it off
act-register-for = register decisions that somebody else has taken
act-mark = mark as secret and decide who may read
act-import = import files
act-set-scales = put scales and matrices in force
act-profile-law = say which laws apply
act-take-catalogue = put catalogues in force
act-dispose = dispose by decision
act-cleanse = cleanse what should never have been entered
act-read-all = read across the boards
act-read-marked = read what is marked as secret

## built
## Fields
mandates-role = Role
mandates-acts = May
mandates-acts-help = Within the part of the municipality that the duty is held for.
mandates-accepts-up-to = May accept risks up to level
mandates-accepts-up-to-help = Leave empty if the role may not accept any risks.
mandates-appointed-by = Appointed by
mandates-appointed-by-help = Choose none if a board or somebody else outside Utkik appoints.
mandates-decided-by = Decided by
mandates-decided-by-help = Fill in if somebody other than you took the decision. Leave empty if a board did.
mandates-reference = Decision
mandates-reference-help = Registry number or paragraph. To be given when you register somebody else’s decision.
mandates-reason = Reason
mandates-table = Mandates of all roles

## built
## Page
mandates-intro = Who may do what, up to which risk level, and who appoints?
mandates-empty = What comes with Utkik holds until something else is decided.
mandates-count = { $count ->
    [one] { $count } role
   *[other] { $count } roles
}

## built
## Verbs
verb-mandates-set = Put the mandates in force
verb-mandates-set-title = Put mandates in force
verb-mandates-set-done = The mandates are in force.
verb-mandates-change = Change the mandate
verb-mandates-change-title = Change a mandate
verb-mandates-change-done = The mandate is changed and in force.

## Story
story-mandates-set = { $who } put the mandates in force as version { $version }.
story-mandates-changed = { $who } changed the mandates (version { $version }).
story-mandates-role = { $role }: { $changes }.
story-mandates-gained = may now also { $acts }
story-mandates-lost = may no longer { $acts }
story-mandates-accepts = may accept risks up to level { $level }, before { $before }
story-mandates-accepts-nothing = may no longer accept risks, before up to level { $before }
story-mandates-accepts-now = may now accept risks up to level { $level }
story-mandates-appointed = is appointed by { $by }, before by { $before }
mandates-outside = somebody outside Utkik
