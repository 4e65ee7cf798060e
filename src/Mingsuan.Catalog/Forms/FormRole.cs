namespace Mingsuan.Catalog;

/// <summary>What a printed word is in a performance form.</summary>
public enum FormRole
{
    /// <summary>The label of the project's name (项目名称).</summary>
    Project,

    /// <summary>The label of the project's code (项目编码).</summary>
    ProjectCode,

    /// <summary>The label of the body that an overall form speaks of (部门（单位）名称).</summary>
    Body,

    /// <summary>The label of a text field.</summary>
    Field,

    /// <summary>The label of a goal in words (总体目标, 年度目标).</summary>
    Goal,

    /// <summary>The label of a field whose text must not be kept (经办人, 联系电话).</summary>
    Withheld,

    /// <summary>The label of an amount.</summary>
    Amount,

    /// <summary>The heading of the names of a list of tasks (对应项目, 任务名称).</summary>
    TaskName,

    /// <summary>The heading of what the tasks contain (主要内容).</summary>
    TaskContent,

    /// <summary>A label that only brackets others (项目资金, 绩效指标).</summary>
    Section,

    /// <summary>What a title says besides the project's name.</summary>
    Title,

    /// <summary>What the last line of a list of tasks is called (金额合计).</summary>
    TaskTotal,

    /// <summary>The name of a first level (产出指标).</summary>
    Level1,

    /// <summary>The name of a second level (数量指标).</summary>
    Level2,

    /// <summary>The heading of the first levels (一级指标).</summary>
    Level1Column,

    /// <summary>The heading of the second levels (二级指标).</summary>
    Level2Column,

    /// <summary>The heading of the targets' names (三级指标).</summary>
    Level3Column,

    /// <summary>The heading of the operators (运算符号).</summary>
    OperatorColumn,

    /// <summary>The heading of the values (指标值).</summary>
    ValueColumn,

    /// <summary>The heading of the units of measure (度量单位).</summary>
    UnitColumn,

    /// <summary>The heading of the deadlines (完成时限).</summary>
    DeadlineColumn,

    /// <summary>The heading of the explanations (指标值说明).</summary>
    ExplanationColumn,

    /// <summary>The heading of a column that says nothing of the target (权重).</summary>
    OtherColumn,

    /// <summary>An operator as printed (&gt;=, 不低于).</summary>
    Operator,

    /// <summary>A unit of measure that follows a number.</summary>
    Unit,

    /// <summary>A multiplier before a unit (万).</summary>
    Multiplier,

    /// <summary>Patterns of deadlines.</summary>
    Deadline,
}
