### Refusals: why something was not done, and what to do instead.

## Summaries
refusal-invalid = Nothing has been saved yet. Correct what is marked and try again.
refusal-no-such = What you look for does not exist, or you may not see it. Check the address or search.
refusal-closed = It is not possible to change { $item }, because it has been closed. Add it anew if it is used again.
refusal-no-mandate = Only { $who } may { $act }.
refusal-no-mandate-more = Only the holder of one of { $count } duties may { $act }, such as { $who }.
refusal-no-mandate-nobody = Nobody at present has a duty that gives the right to { $act }. Ask whoever appoints to appoint { $roles }.
refusal-no-mandate-none = No duty gives the right to { $act }.
refusal-changed = { $item } has been changed since you opened the page. Nothing has been overwritten: compare and choose what is to hold.
refusal-own-work = You introduced the control or answer for it, and what it protects has protection need 3 or higher. A self-check is not enough then. One of these may verify its effect:
refusal-own-work-nobody = You introduced the control or answer for it, and what it protects has protection need 3 or higher. A self-check is not enough then, and nobody else has a duty that lets them verify the effect. Ask whoever appoints to appoint somebody.
refusal-holder = { $role } ({ $people })

## What is wrong with a field
wrong-missing = Fill in something here.
wrong-missing-field = Fill in { $field }.
wrong-too-long = Shorten to at most { $limit } characters.
wrong-not-a-date = Give a date, such as 2026-03-12.
wrong-not-a-number = Give a whole number between { $least } and { $most }.
wrong-not-a-choice = Choose one of the alternatives.
wrong-no-such = Choose something else: what was given does not exist, or you may not see it.
wrong-not-a-text = Give it as text.
wrong-unknown = Remove it: it does not belong here.

## built
## Rules
action-done-already = The action is already done. Add a new action if more needs doing.
appointment-ends-sooner = The duty already ends earlier. Appoint the person anew if it is to hold longer.
appointment-last-administrator = Somebody must be able to look after Utkik. Appoint another administrator until further notice first.
appointment-of-oneself = Nobody can appoint themselves. Let somebody else register the duty, or state who decided and the decision’s registry number or paragraph.
appointment-own-deputy = The deputy must be somebody else than the holder.
appointment-scope-does-not-fit = The role cannot be held for that part of the municipality. Choose a part that fits the role.
control-not-introduced = The control is not introduced yet. First say where it is introduced.
control-self-check-needs-reason = You introduced or answer for the control. Let somebody else verify its effect, or say why it becomes a self-check.
day-not-yet = The day has not come yet. Give today or an earlier day.
decider-gains = Whoever decided cannot decide on themselves. Say who else decided.
decider-may-not = That person may not take this decision. Give somebody who may.
import-withdrawn-already = The import has been withdrawn already.
mandates-administrator-keeps = An administrator must always be able to keep settings and accounts, register who is appointed, and appoint another administrator. Leave that as it is.
mandates-nobody-decides = Somebody must decide on mandates. Give another role that right first.
mandates-nothing-changed = Nothing is changed. Change something, or go back.
mandates-of-oneself = Nobody can widen their own mandate. Let somebody else decide, or register the decision with who took it and its registry number or paragraph.
moved-since-foreseen = Somebody has changed something since the file was checked. Check it again, so that everything ends up in the right place.
matrix-every-cell-a-level = The matrix must have three to six likelihoods, three to six consequences of the scale and a level in every cell.
matrix-none-set = No risk matrix is in force yet. Put one in force under Settings.
person-has-duties = The person has duties. End them first.
requirement-gone = The requirement is not in the version that is in force.
catalogue-id-form = The short name may have small letters a–z, digits, full stop and hyphen, at most 60 characters.
catalogue-requirement-id-form = A requirement's id may have letters, digits, full stop, hyphen, underscore and colon, at most 80 characters and no spaces.
catalogue-comes-with-program = That catalogue comes with Utkik. Choose another short name.
catalogue-version-known = That version exists already. Give the new version another name, such as today's date.
catalogue-url-form = The address must begin with https:// and may have no spaces.
catalogue-no-requirements = The catalogue has no requirements.
catalogue-too-large = The catalogue is too large: at most 2,000 requirements and 2 MB of text. Divide it.
catalogue-not-readable = The file cannot be read as a catalogue. Start from the template.
catalogue-duplicate-id = The same id is on several rows. Each requirement needs its own.
catalogue-id-elsewhere = The requirement's id is already in another catalogue. Begin the id with the catalogue's short name.
catalogue-no-scope = Say who answers for the requirement.
catalogue-unknown-parent = The requirement above is not in the catalogue.
catalogue-parent-ring = The requirements are parts of each other in a ring.
catalogue-unknown-mapping = That requirement is not in the other catalogue.
catalogue-unknown-replaced = The replaced requirement is not in any earlier version.
catalogue-level-not-on-scale = The level is not on the municipality's scale.
requirement-catalogue-not-in-force = The catalogue is not in force here. Put it in force first.
requirement-not-applicable-needs-reason = Say why the requirement does not apply here.
requirement-exempt-needs-gap = Exemptions are granted only from requirements that are not fully met.
requirement-not-for-scope = The requirement is not answered at that level. Choose another part of the municipality.
risk-accept-until-past = The day has already passed. Give a day ahead.
risk-not-assessed = The risk is not assessed. Assess likelihood and consequence first.
classification-lower-not-allowed = Lower than the information owner adopted. Ask the owner to allow lowering.
classification-adjust-own-unit = The information belongs to this unit. Adopt the class instead of adjusting it.
classification-adjust-nothing-adopted = The class has not been adopted yet. There is nothing to adjust.
classification-adjust-other-scale = The class was made on an older consequence scale. It must be adopted anew before it can be adjusted.
sample-deviation-needs-finding = Write what deviated.
sample-more-deviate-than-examined = No more can deviate than were examined.
sample-nothing-examined = Give how many were examined, at least 1.
scale-none-set = No consequence scale is in force yet. Put one in force under Settings.
scale-three-to-six-ascending = The scale must have three to six levels with consecutive numbers, the lowest first.
secrecy-not-marked = There is no secrecy marking to remove.
setting-changed-since = Somebody changed the setting after you opened the page. Nothing was overwritten: open the page anew and see what holds.
system-depends-on-itself = A system cannot depend on itself. Choose another system.
system-no-such-dependency = There is no such dependency to remove.
unit-department-needs-board = A department belongs to a board, a company, an association or another municipality. Choose one of those.
unit-needs-parent = Choose the board or department it belongs to.
unit-succeeds-itself = A part cannot be succeeded by itself. Choose who takes over.
until-before-from = The end date must be after the start date.
