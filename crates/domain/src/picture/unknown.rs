//! What the municipality does not know: shown as such, never as green.

use super::condition::{Condition, Missing};
use super::filter::Counted;
use super::freshness::own_assessments;
use super::look::Look;
use super::risks::Gathered;
use crate::choices;
use crate::id::{Kind, Scope};
use crate::organisation::UnitForm;

choices! {
    /// Something that is not known.
    pub enum Unknown("unknown") {
        /// Systems whose level is not known.
        SystemsNotClassified = "systems-not-classified",
        /// Systems that a list says are classified, without a level.
        SystemsStatedOnly = "systems-stated-only",
        /// Systems that no unit answers for.
        SystemsWithoutUnit = "systems-without-unit",
        /// Systems of which it is not known how far operations depend on them.
        SystemsWithoutCriticality = "systems-without-criticality",
        /// Information sets of which nothing was ever proposed or adopted.
        SetsNeverClassified = "sets-never-classified",
        /// Information sets that nobody answers for.
        SetsWithoutOwner = "sets-without-owner",
        /// Objects with no open risk of their own.
        ObjectsNeverAnalysed = "objects-never-analysed",
        /// Departments that have answered no requirement themselves.
        DepartmentsWithoutAssessments = "departments-without-assessments",
        /// Risks that are not assessed.
        RisksNotAssessed = "risks-not-assessed",
    }
}

/// What is not known of objects and departments; `not_assessed` comes from the pass over risks. Where the viewer
/// does not read the records of a part, nothing is said of it.
pub(super) fn pass(look: &Look<'_>, risks: &Gathered, not_assessed: &Counted) -> Vec<(Unknown, Counted)> {
    let reads = |scope| look.area.has(scope) && look.sight.reads_at(look.now, scope);
    let objects = look.shown.objects.iter().filter(|(id, object)| {
        object.is_open() && !risks.objects.contains(id) && reads(Scope::Object(*id)) && look.sees(*id)
    });
    let departments = look.shown.units.iter().filter(|(id, unit)| {
        unit.is_open()
            && unit.description.form == UnitForm::Department
            && own_assessments(look.shown, Scope::Unit(*id)).next().is_none()
            && reads(Scope::Unit(*id))
            && look.sees(*id)
    });
    let without_risks = [Condition::Missing(Missing::Risks)];
    let without_answers = [Condition::Form(UnitForm::Department), Condition::Missing(Missing::Assessments)];
    vec![
        (Unknown::ObjectsNeverAnalysed, look.counted(objects.count(), Kind::Object, &without_risks)),
        (Unknown::DepartmentsWithoutAssessments, look.counted(departments.count(), Kind::Unit, &without_answers)),
        (Unknown::RisksNotAssessed, not_assessed.clone()),
    ]
}
