### Texts that programs are answered with.

## built
failure-malformed = What was sent cannot be read
failure-malformed-text = Check how it is written and send again.
failure-other-site = The request comes from another site. Open the page in Utkik and try there.

## Commands
api-not-json = The content is not valid JSON. Reading stopped at line { $line }, character { $column }.
api-not-an-object = Send a JSON object with the fields and their values.
api-not-json-kind = Send the content as JSON, with Content-Type: application/json.
api-given-twice = Give the field once. It stands there several times.
api-not-an-id = Give 32 hexadecimal digits, such as a UUID.
api-no-such-verb = Nothing is called { $verb }. What can be done stands in the description, openapi.json.
api-based-on-missing = Give the state you read it in. It stands as position in every answer.
api-id-used = The command's id has been used for something else. Choose a new one.
api-no-commands = Give at least one command in a list.
api-no-verb = Say what is to be done, such as risk.assess.

## Addresses
api-asked-unknown = Remove it: the address takes only { $names }.
api-asked-one-of = Give one of { $values }.
api-asked-day = Give today's date or an earlier one, such as 2026-03-12.
api-asked-part = Give municipality or a part of it, such as unit-2.
api-asked-part-or-set = Give municipality, a part of it, such as unit-2, or an information set, such as information-set-7.

## Description
api-title = Utkik: programming interface
api-description = Read and change the same records as on the pages, with the same rights and the same rules. Never enter security-classified information.
api-stop = Send nothing that concerns Sweden’s security: such information may not be in Utkik. The forms ask about it, the programming interface does not. Whoever lets a program send free text answers for what is sent.
api-list = { $kinds } with the pages' filters, sorting and paging
api-item = One record with its story: { $kinds }
