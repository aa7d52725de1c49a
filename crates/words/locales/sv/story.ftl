### Stories: what happened to an item, and how things and people are named in running text.

## Names
name-hidden = en uppgift du inte får se
name-removed = en borttagen uppgift
name-disposed = en gallrad uppgift
name-person-hidden = någon du inte får se
name-person-unknown = någon vars namn har tagits bort
name-program = Utkik (den som driver installationen)
name-whole-municipality = hela kommunen
name-appointment = { $role }, { $scope }
name-requirement = { $reference } { $title }
name-assessment = { $requirement }, { $scope }

## Every item
story-actor = { $name } ({ $role })
story-registered = { $who } lade in { $what }.
story-described = { $who } ändrade { $fields }.
story-described-somehow = { $who } ändrade uppgifterna.
story-closed = { $who } avslutade { $what } från och med den { $date }.
story-registered-for = Registrerat av { $registrar } för { $decider }.
story-disposed = Innehållet har gallrats.

## What changed
story-field-from-to = { $field } från { $before } till { $now }
story-field-added = { $field } (tillagt: { $added })
story-field-removed = { $field } (borttaget: { $removed })
story-field-both = { $field } (tillagt: { $added }; borttaget: { $removed })
story-more-fields = { $count ->
    [one] { $count } uppgift till
   *[other] { $count } uppgifter till
}
story-more-values = { $count } till
