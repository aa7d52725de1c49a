### Texts of the pages of duties, people, requirements, settings, search and accessibility.

## Duties
duties-by = Show by
duties-state = State
duties-department = Department
duties-whole = The whole municipality
duties-vacant = Vacant
duties-with-ended = Show ended ones too
duties-appoint = Appoint
duties-appoint-again = Appoint anew
duties-from = From { $date }
duties-ended = Ended on { $date }
duties-until-further = Until further notice
duties-holds = In force
duties-not-begun = Has not begun
duties-over = Ended
duties-rights = What the duty gives the right to
duties-no-rights = Gives no right to change anything in Utkik.
duties-recent = New duties in the last 30 days
duties-recent-one = { $person }, { $role } for { $scope }
duties-recent-more = { $count ->
    [one] { $count } more new duty stands in the list below.
   *[other] { $count } more new duties stand in the list below.
}
duties-tell-lead = Tell the information security lead
duties-letter = New information security coordinator: { $sentence }. The duty holds from { $date }.

## built
duties-by-role = By role
duties-by-department = By department

## People
people-duties = Duties
people-no-duty = No duties.
people-duty = { $role }, { $scope }
people-duty-as-deputy = { $role }, { $scope } (deputy)
people-as-deputy = { $role } (deputy)
people-earlier-duties = Earlier duties
people-with-duty = With duties
people-without-duty = Without duties
people-registered = Registered
people-appoint = Appoint to a duty

## Requirements
demand-question = Which requirements apply, and how well are they met?
demand-evidence = Counts as evidence
demand-exempted = Exempted until { $until }
demand-maps = Corresponds to
demand-verification = How it is checked
demand-part = Part of the municipality
demand-parts-other = Municipal companies, associations and other municipalities
demand-count-for = { $requirements } for { $scope }
demand-excel = Get the statement of applicability (Excel)
demand-reference = Where it stands
demand-given-by = Who has answered
demand-by = { $who }, { $date }
demand-inherited-from = Inherited from
demand-hidden = You may not read the answers here.
demand-hidden-why = The requirements are public, but the answers are read by those with a duty in the same authority.
demand-none-here = No requirement in force is answered for this part, or nothing fits the filter. Choose another part above.
demand-not-entered = The text is not entered
demand-not-entered-why = The regulation is in force, but its text has not been entered in Utkik. Read it at its source: its requirements are not followed up here yet.
demand-source = { $instrument }, version { $version }, read on { $date }.
demand-source-link = Read the text at its source
demand-source-label = Source
demand-read-on = Read on
demand-version = Version
demand-instrument = Instrument
demand-valid-from = In force from
demand-valid-to = In force until
demand-facts = About the requirement
demand-text = The text, in Swedish
demand-translation = The text, in unofficial translation
demand-points = What the requirement covers
demand-answer = The answer
demand-lower = Answers in the parts beneath
demand-answered-by-kinds = Answered by
demand-kind-board = Boards
demand-kind-department = Departments

## Settings
settings-question = What holds here, and who may do what?
settings-municipality = The municipality
settings-county-missing = State the county, and the supervisory authority is shown
settings-scale = Consequence scale
settings-level = Level
settings-decision = If somebody else decided
settings-meaning = Means
settings-version = { $earlier ->
    [0] Version { $version }.
    [one] Version { $version }. One earlier version is kept for what was assessed with it.
   *[other] Version { $version }. { $earlier } earlier versions are kept for what was assessed with them.
}
settings-likelihood-by-consequence = Likelihood and consequence
settings-matrix-change = Change the risk matrix
settings-matrix-in-force = { $name } (in force)
settings-matrix-is-in-force = This risk matrix is in force. Choose another above to see it.
settings-matrix-what-follows = Assessments already made keep their level until the risk is assessed anew. New assessments use this matrix.
settings-matrix-who = The information security lead or an administrator can put it in force.
settings-scale-write = Change the scale
settings-matrix-write = Rewrite the risk matrix
settings-name-sv = Name in Swedish
settings-name-en = Name in English
settings-text-sv = Means, in Swedish
settings-text-en = Means, in English
settings-likelihood = Likelihood
settings-risk-level = Risk level
settings-matrix-name = Name of the matrix
settings-matrix-row = Level when the likelihood is { $likelihood } and the consequence is
settings-resize = Show the form of that size
settings-resize-first = First decide how large the matrix is to be. What holds already is carried over.
settings-catalogues = Catalogues
settings-requirements = Requirements
settings-in-force = Version in force
settings-not-in-force = Not in force here
settings-take = Put in force
settings-supervision = Supervision
settings-sector = Operations
settings-authority = Supervisory authority
settings-supervisors-source = According to { $instrument }, read on { $date }.
settings-mandates = Who may do what?
settings-mandates-how = Everybody may do this within the part of the municipality that the duty is for. Nobody can appoint themselves.
settings-mandates-by-role = Role by role
settings-mandates-read = Read who may do what
mandates-version = Version { $version } is in force.
settings-appointed-by = Appointed by
settings-may = May
settings-accepts = accept risks up to and including level { $level }
settings-accepts-all = accept risks of every level
settings-appoints = appoint { $roles }
settings-by-act = The same, ordered by what may be done
settings-act = What may be done
settings-who-may = Who may

## built
settings-matrix-likelihoods = Number of likelihoods
settings-matrix-consequences = Number of consequences
settings-matrix-levels = Number of risk levels
settings-scale-what-follows = Classes already made keep the scale they were made on. Leave the last levels empty if the scale is to have fewer. If the risk matrix no longer fits the scale, it needs to be changed too.

## Search
search-title = Search
search-what = What are you looking for?
search-how = The search covers all you may see: names, descriptions and people, and the text of the catalogues in force. Every word must occur. Parts of words will do: säkerhet finds informationssäkerhet.
search-found = { $count ->
    [one] { $count } hit for “{ $query }”
   *[other] { $count } hits for “{ $query }”
}
search-kinds = Kind
search-name = Name
search-place = Belongs to
search-requirements = Requirements
search-ended = Ended
search-all = Show all { $count }
search-only-best = The best of { $count } are shown. Add a word to find the right one.

## Accessibility
about-accessibility = Accessibility of Utkik
about-lead = Everybody should be able to use Utkik, whatever their abilities. This is how far it goes, what falls short and whom you can tell.
about-how-far = How accessible is Utkik?
about-how-far-text = Utkik is built to follow the Act on accessibility to digital public service (2018:1937) and WCAG 2.2 at level AA. It is judged today to be partly in conformity with the Act, since no independent audit has been made. The pages work without script, with a keyboard alone and with enlarged text.
about-shortcomings = What we know falls short
about-shortcoming-tables = Wide tables, such as the risk matrix, must be scrolled sideways on small screens.
about-shortcoming-pictures = The shapes of diagrams are described briefly. All figures stand in the table beneath each diagram.
about-shortcoming-law = Legal texts are given word for word, in Swedish, and are not written in plain language.
about-shortcoming-files = Files to download, such as Excel files, are not audited for accessibility. The same facts stand on the pages.
about-shortcoming-readers = The pages have not been tried together with people who use screen readers.
about-tell = Tell us if something does not work
about-tell-text = Say what you tried to do and what stopped you, and you will get help and the shortcoming can be mended. If you need the facts in another format, ask in the same way.
about-tell-otherwise = Call the municipality’s switchboard and ask for the information security lead.
about-supervision = The Agency for Digital Government supervises the Act. If you are not satisfied with the answer you can report it there:
about-tested = How it is tried
about-tested-text = The program’s pages are tried automatically against WCAG 2.2 AA in a browser, in light and dark and on wide and narrow screens. Automatic trials find only some of the shortcomings.
about-written = The statement was written on

## Which requirements apply
applies-by-need = Applies because { $aspect } reaches { $level }
applies-by-personal-data = Applies because there are { $kind }
applies-by-hosting = Applies with { $hosting }
applies-nothing-known = Applies until the information is classified
applies-always = Always applies
applies-not = The protection need, the personal data or the hosting does not ask for it
applies-column = Applies
applies-why = Why
applies-yes = Yes
applies-no = No
applies-catalogue = Catalogue
applies-name = Applicability
