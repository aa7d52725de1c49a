### Stories: what happened to an item, and how things and people are named in running text.

## Names
name-hidden = something you may not see
name-removed = something removed
name-disposed = something disposed of
name-person-hidden = somebody you may not see
name-person-unknown = somebody whose name has been removed
name-program = Utkik (whoever runs the installation)
name-whole-municipality = the whole municipality
name-appointment = { $role }, { $scope }
name-requirement = { $reference } { $title }
name-assessment = { $requirement }, { $scope }

## Every item
story-actor = { $name } ({ $role })
story-registered = { $who } added { $what }.
story-described = { $who } changed { $fields }.
story-described-somehow = { $who } changed the facts.
story-closed = { $who } closed { $what } from { $date }.
story-registered-for = Registered by { $registrar } for { $decider }.
story-disposed = The content has been disposed of.

## What changed
story-field-from-to = { $field } from { $before } to { $now }
story-field-added = { $field } (added: { $added })
story-field-removed = { $field } (removed: { $removed })
story-field-both = { $field } (added: { $added }; removed: { $removed })
story-more-fields = { $count ->
    [one] { $count } more fact
   *[other] { $count } more facts
}
story-more-values = { $count } more
