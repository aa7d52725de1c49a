### Systems and what they depend on.

## built
## Kind and list
kind-system = System
kind-system-many = Systems
kind-system-definite = the system
system-count = { $count ->
    [one] { $count } system
   *[other] { $count } systems
}
system-empty = Import the municipality’s list of systems from an Excel file. If you have none: add the systems that operations cannot do without.
system-intro = Which systems do we have, who answers for them and what do they depend on?

## built
## Fields
system-id = System
system-system = System
system-name = Name
system-purpose = Purpose
system-purpose-help = What operations do in the system, in a sentence or two.
system-unit = Unit that answers
system-objects = Objects
system-objects-help = The managed objects in pm3 that the system belongs to.
system-business-contacts = Contacts in operations
system-it-contacts = Contacts in IT
system-supplier = Supplier
system-criticality = Importance to operations
system-criticality-help = How far operations stand still without the system.
system-hosting = Hosting
system-life-cycle = Life cycle
system-users = Active users
system-sharing = Spread in the municipality
system-since = First year in use
system-ends = Year of phasing out
system-contract-ends = Last day of the contract
system-contract = Contract
system-contract-help = When the contract has no last day, such as running with three months’ notice.
system-lock-in = Lock-in
system-lock-in-help = What makes the system hard to replace.
system-overlap = Overlap
system-overlap-help = How far another system does the same.
system-data-control = Control of the data
system-data-control-help = Whether the municipality itself can take out, move and erase its data.
system-ai-risk = Category under the AI Act
system-operating-budget = Operating budget a year, kronor
system-development-budget = Development budget a year, kronor
system-fields = Fields of operations
system-categories = Categories
system-categories-help = The municipality’s own words, such as line-of-business system or support system.
system-facts = Further facts
system-reason = Reason
system-on = Ends on
system-depend-system = System
system-depend-on = Depends on
system-depend-criticality = How far it depends
system-reserve = There is a reserve
system-reserve-help = Then one step less availability is asked for.
system-means = Means
system-means-help = Such as API, file transfer or by hand.
system-end-dependency-on = No longer depends on
system-within-last-year = Risk analysis made in the last year
system-as-of = As of
system-import = File

## built
## Choices
hosting-internal = In-house
hosting-external = External
hosting-mixed = Mixed
life-cycle-planned = Planned
life-cycle-developing = Being developed
life-cycle-in-use = In use
life-cycle-phasing-out = Being phased out
life-cycle-ended = Ended
criticality-full = Fully critical
criticality-considerable = Largely critical
criticality-minor = Slightly critical
criticality-none = Not critical
lock-in-none = No lock-in
lock-in-operational = Operational
lock-in-technical = Technical
lock-in-contractual = Contractual or economic
lock-in-competence = Competence-related
lock-in-statutory = Statutory
overlap-none = No overlap
overlap-small = Small overlap
overlap-large = Large overlap
overlap-full = Full overlap
partly-yes = Yes
partly-partly = Partly
partly-no = No
sharing-one = One part of operations
sharing-several = Several parts of operations
sharing-common = The whole municipal group
ai-risk-not-applicable = Not applicable
ai-risk-minimal = Minimal risk
ai-risk-limited = Limited risk
ai-risk-high = High risk
ai-risk-unacceptable = Unacceptable risk

## built
## Verbs
verb-system-register = Add the system
verb-system-register-title = Add a system
verb-system-register-done = The system is added. Next, say which information sets it holds.
verb-system-describe = Save the changes
verb-system-describe-title = Change facts about the system
verb-system-describe-done = The facts are changed.
verb-system-close = Close the system
verb-system-close-title = Close the system
verb-system-close-done = The system is closed and stays in the history. See that its information has been moved or disposed of.
verb-system-depend = Save the dependency
verb-system-depend-title = Say what the system depends on
verb-system-depend-done = The dependency is saved and shown on both systems.
verb-system-end-dependency = Remove the dependency
verb-system-end-dependency-title = Remove a dependency
verb-system-end-dependency-done = The dependency is removed.
verb-system-state-analysis = Save what is stated about risk analysis
verb-system-state-analysis-title = What a list states about risk analysis
verb-system-state-analysis-done = It is saved. It does not replace a risk analysis.

## Story
story-system-depends = { $who } stated that { $system } depends on { $on }.
story-system-depends-how = { $who } stated that { $system } depends on { $on } ({ $how }).
story-system-dependency-ended = { $who } stated that { $system } no longer depends on { $on }.
story-system-analysed = { $who } took in the statement that its risks have been analysed in the last year, according to { $file } as of { $date }.
story-system-not-analysed = { $who } took in the statement that its risks have not been analysed in the last year, according to { $file } as of { $date }.
story-system-analysis-restored = { $who } took back what a file had said about risk analysis. What was stated before the file stands again.
