### Acts: what a duty gives the right to, phrased as after “may”.

## built
## Acts
act-administer = look after settings and accounts
act-appoint = appoint { $role }
act-keep-people = add and change people
act-organise = add and change organisation and objects
act-keep-information = add and change information sets, record types and processings
act-keep-systems = add and change systems and suppliers
act-propose-class = propose classes
act-adopt-class = adopt classes
act-assess-requirement = assess how requirements are met
act-keep-risks = add, assess and decide the treatment of risks
act-accept-risk = accept risks at level { $level }
act-keep-controls = add controls and state them as introduced
act-verify-control = verify the effect of controls
act-keep-actions = add and finish actions
act-register-for = register decisions that somebody else has taken
act-mark = mark as secret and decide who may read
act-import = import files
act-set-scales = put scales and matrices in force
act-take-catalogue = put catalogues in force
act-dispose = dispose by decision
act-cleanse = cleanse what should never have been entered
act-read-all = read across the boards
act-read-marked = read what is marked as secret
