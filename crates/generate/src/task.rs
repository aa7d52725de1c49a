//! What happens in a municipality's years, as tasks that wait for their day. Carrying one out makes the commands
//! that somebody gives then, and sets further tasks: a risk that is registered waits to be assessed, an accepted
//! one to be looked at again.

use crate::need::Decision;
use crate::world::{Deed, World};
use domain::id::{
    ActionId, ControlId, InformationSetId, PersonId, ProcessingId, ReportedNeedId, RiskId, SampleId, Scope, SystemId,
    WeaknessId,
};
use domain::mandate::Act;
use domain::time::Date;

/// Something that waits for its day; places count in the world's own lists.
#[derive(Clone, Debug)]
pub(crate) enum Task {
    /// The program: the municipality, its scale, its matrix.
    Found,
    /// The program: people who begin.
    Hire(usize),
    /// The program: the first administrator.
    FirstAdministrator,
    /// The administrator: boards, departments, units, companies.
    Organise,
    /// The administrator: director, chief legal officer, head of digitalisation.
    AppointTop,
    /// The chief legal officer: the information-security lead.
    AppointInformationLead,
    /// The head of digitalisation: the it-security lead and the it manager.
    AppointItLead,
    /// The director: heads of department and officers.
    AppointHeads,
    /// The lead: families and objects.
    RegisterObjects,
    /// A head of department: coordinators, owners and managers.
    Staff(usize),
    /// A head of department: the coordinator who was missing.
    AppointLate(usize),
    /// The head of digitalisation: object owners and managers on the IT side.
    StaffIt,
    /// The lead: data-protection coordinators of the boards.
    AppointPrivacy,
    /// A coordinator leaves.
    CoordinatorLeaves(usize),
    /// A coordinator takes over after another.
    CoordinatorFollows(usize),
    /// The lead: boards and departments that take over from others.
    Reorganise(usize),
    /// The lead: a catalogue comes in force.
    TakeCatalogue(usize),
    /// The lead: a version of the municipality's own guidelines is entered.
    EnterGuidelines(usize),
    /// The lead: a version of them comes in force.
    TakeGuidelines(usize),
    /// A department answers the clauses, or looks again at what a new version changed.
    AnswerGuidelines(usize),
    /// The it-security lead: suppliers.
    RegisterSuppliers,
    /// The it-security lead takes in the list of systems.
    ImportSystems(Vec<usize>),
    /// A system is registered by hand.
    RegisterSystem(usize),
    /// What a system needs.
    Depend(usize),
    /// A system is described anew.
    DescribeSystem(SystemId),
    /// A system is given a class directly.
    GiveClass(SystemId),
    /// The archivist: rows of a board's plan, from the first row on.
    RegisterRecordTypes(usize, usize),
    /// The archivist: a board has adopted its plan.
    AdoptPlan(usize),
    /// The archivist: retention periods of a board are proposed otherwise.
    RevisePlan(usize),
    /// The archivist: the classification scheme comes in force.
    SetScheme,
    /// The lead: whether a processing needs an impact assessment.
    JudgeImpact(ProcessingId),
    /// The lead asks the data-protection officer.
    ConsultOfficer(ProcessingId),
    /// The data-protection officer answers.
    GiveOpinion(ProcessingId),
    /// The lead asks the data-protection officer, last of all.
    AskOfficer,
    /// Information sets of a department.
    RegisterSets(Vec<usize>),
    /// Classes are proposed at a workshop.
    ProposeClasses(Vec<InformationSetId>),
    /// A class is adopted.
    AdoptClass(InformationSetId),
    /// A set gets other facts than its class was judged on.
    ChangeFacts(usize),
    /// A set becomes common information; whether its owner lets others lower its class.
    ShareSet(bool),
    /// Another department adjusts the class of common information; whether it lowers it.
    AdjustClass(InformationSetId, bool),
    /// Processings of a board.
    RegisterProcessings(Vec<usize>),
    /// Requirements of a catalogue are answered for a scope.
    Answer(usize, Scope),
    /// The half-yearly look at what is asked of a scope.
    FollowUp(Scope),
    /// Actions for what a look found missing.
    PlanGaps(Scope),
    /// A gap of a scope is exempted until a day.
    Exempt(Scope, Date),
    /// An object's steering group receives demands.
    ReceiveDemands(usize),
    /// A demand on an object is commented.
    CommentDemand(usize),
    /// The lead: when many together ask for the next level.
    SetCumulation,
    /// The need of a system is decided.
    DecideNeed(Decision),
    /// A department reports a need to an object.
    ReportNeed(usize),
    /// An object's manager answers a reported need.
    AnswerNeed(ReportedNeedId),
    /// A steering group's decision on a reported need is registered.
    SettleNeed(ReportedNeedId),
    /// A steering group adopts the demands with its object plan.
    AdoptDemands(usize),
    /// The lead: which laws apply to a board.
    ProfileBoard(usize),
    /// The lead: which laws apply to a company or association.
    ProfileOutside(usize),
    /// The lead: a law that does not apply after all.
    ExceptLaw,
    /// A risk is registered.
    RegisterRisk(usize),
    /// A risk is assessed.
    AssessRisk(RiskId, bool),
    /// It is decided how a risk is met.
    TreatRisk(RiskId),
    /// A risk is accepted.
    AcceptRisk(RiskId),
    /// A risk is no longer there.
    CloseRisk(RiskId),
    /// A control is decided.
    RegisterControl(usize),
    /// A control is introduced.
    Introduce(ControlId),
    /// A control is verified.
    Verify(ControlId),
    /// Controls are tied to the requirements of a new law.
    TieControls(usize),
    /// An action is planned.
    RegisterAction(usize),
    /// An action is done.
    Finish(ActionId),
    /// An action gets a later day.
    Postpone(ActionId),
    /// An action is dropped.
    Drop(ActionId),
    /// A sample is taken.
    TakeSample(usize),
    /// What a sample found becomes a weakness.
    RaiseWeakness(SampleId, usize),
    /// An action is planned that mends a weakness.
    MendWeakness(WeaknessId, &'static str),
    /// A weakness is closed.
    CloseWeakness(WeaknessId),
    /// A verified control gets evidence.
    ShowControl(ControlId),
    /// A department's answers get evidence.
    ShowAnswers(usize),
    /// Something is marked as possibly secret.
    Mark(usize),
}

impl World {
    /// Makes the commands of a task, today; none when nothing came of it.
    pub(crate) fn carry_out(&mut self, task: Task) -> Option<Deed> {
        match task {
            Task::Found => self.found(),
            Task::Hire(count) => self.hire(count),
            Task::FirstAdministrator => self.first_administrator(),
            Task::Organise => self.organise(),
            Task::AppointTop => self.appoint_top(),
            Task::AppointInformationLead => self.appoint_information_lead(),
            Task::AppointItLead => self.appoint_it_lead(),
            Task::AppointHeads => self.appoint_heads(),
            Task::RegisterObjects => self.register_objects(),
            Task::Staff(department) => self.staff(department),
            Task::AppointLate(department) => self.appoint_late(department),
            Task::StaffIt => self.staff_it(),
            Task::AppointPrivacy => self.appoint_privacy(),
            Task::CoordinatorLeaves(department) => self.coordinator_leaves(department),
            Task::CoordinatorFollows(department) => self.coordinator_follows(department),
            Task::Reorganise(stage) => self.reorganise(stage),
            Task::TakeCatalogue(catalogue) => self.take_catalogue(catalogue),
            Task::EnterGuidelines(version) => self.enter_guidelines(version),
            Task::TakeGuidelines(version) => self.take_guidelines(version),
            Task::AnswerGuidelines(department) => self.answer_guidelines(department),
            Task::RegisterSuppliers => self.register_suppliers(),
            Task::ImportSystems(systems) => self.import_systems(&systems),
            Task::RegisterSystem(system) => self.register_system(system),
            Task::Depend(system) => self.depend(system),
            Task::DescribeSystem(system) => self.describe_system(system),
            Task::GiveClass(system) => self.give_class(system),
            Task::RegisterRecordTypes(board, first) => self.register_record_types(board, first),
            Task::AdoptPlan(board) => self.adopt_plan(board),
            Task::RevisePlan(board) => self.revise_plan(board),
            Task::SetScheme => self.set_scheme(),
            Task::JudgeImpact(processing) => self.judge_impact(processing),
            Task::ConsultOfficer(processing) => self.consult_officer(processing),
            Task::GiveOpinion(processing) => self.give_opinion(processing),
            Task::AskOfficer => self.ask_officer(),
            Task::RegisterSets(sets) => self.register_sets(&sets),
            Task::ProposeClasses(sets) => self.propose_classes(&sets),
            Task::AdoptClass(set) => self.adopt_class(set),
            Task::ChangeFacts(place) => self.change_facts(place),
            Task::ShareSet(may_lower) => self.share_set(may_lower),
            Task::AdjustClass(set, lowers) => self.adjust_class(set, lowers),
            Task::RegisterProcessings(processings) => self.register_processings(&processings),
            Task::Answer(catalogue, scope) => self.answer(catalogue, scope),
            Task::FollowUp(scope) => self.follow_up(scope),
            Task::PlanGaps(scope) => self.plan_gaps(scope),
            Task::Exempt(scope, until) => self.exempt(scope, until),
            Task::ReceiveDemands(object) => self.receive_demands(object),
            Task::CommentDemand(object) => self.comment_demand(object),
            Task::SetCumulation => self.set_cumulation(),
            Task::DecideNeed(decision) => self.decide_need(decision),
            Task::ReportNeed(object) => self.report_need(object),
            Task::AnswerNeed(need) => self.answer_need(need),
            Task::SettleNeed(need) => self.settle_need(need),
            Task::AdoptDemands(object) => self.adopt_demands(object),
            Task::ProfileBoard(board) => self.profile_board(board),
            Task::ProfileOutside(outside) => self.profile_outside(outside),
            Task::ExceptLaw => self.except_law(),
            Task::RegisterRisk(risk) => self.register_risk(risk),
            Task::AssessRisk(risk, higher) => self.assess_risk(risk, higher),
            Task::TreatRisk(risk) => self.treat_risk(risk),
            Task::AcceptRisk(risk) => self.accept_risk(risk),
            Task::CloseRisk(risk) => self.close_risk(risk),
            Task::RegisterControl(control) => self.register_control(control),
            Task::Introduce(control) => self.introduce(control),
            Task::Verify(control) => self.verify_on_time(control),
            Task::TieControls(department) => self.tie_controls(department),
            Task::RegisterAction(action) => self.register_action(action),
            Task::Finish(action) => self.finish(action),
            Task::Postpone(action) => self.postpone(action),
            Task::Drop(action) => self.drop_action(action),
            Task::TakeSample(sample) => self.take_sample(sample),
            Task::RaiseWeakness(sample, told) => self.raise_weakness(sample, told),
            Task::MendWeakness(weakness, action) => self.mend_weakness(weakness, action),
            Task::CloseWeakness(weakness) => self.close_weakness(weakness),
            Task::ShowControl(control) => self.show_control(control),
            Task::ShowAnswers(department) => self.show_answers(department),
            Task::Mark(marking) => self.mark(marking),
        }
    }

    /// One more piece of the years' routine: an answer, a verification, an assessment or a description given again.
    pub(crate) fn routine(&mut self) -> Option<Deed> {
        match self.chance.below(10) {
            0..5 => self.answer_again(),
            5..7 => {
                let control = self.pick_id(self.municipality.controls.next());
                self.verify(control)
            }
            7..9 => {
                let risk = self.pick_id(self.municipality.risks.next());
                self.assess_risk(risk, false)
            }
            _ => {
                let system = self.pick_id(self.municipality.systems.next());
                self.describe_system(system)
            }
        }
    }

    /// The id of one of those that are there.
    pub(crate) fn pick_id<I: domain::id::Numbered>(&mut self, next: I) -> I {
        let last = i64::from(next.number()) - 1;
        I::of(u32::try_from(self.chance.between(1, last.max(1))).unwrap_or(1))
    }

    /// Whoever may do something there today, of the people who would; none if nobody of them may.
    pub(crate) fn able(
        &self,
        candidates: impl IntoIterator<Item = Option<PersonId>>,
        act: Act,
        scope: Scope,
    ) -> Option<PersonId> {
        candidates.into_iter().flatten().find(|person| self.may(*person, act, scope))
    }
}
