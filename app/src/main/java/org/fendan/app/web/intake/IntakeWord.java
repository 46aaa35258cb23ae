package org.fendan.app.web.intake;

import org.fendan.app.web.page.Wording;
import org.fendan.core.law.Text;

/** The words of imports and jobs. */
public enum IntakeWord implements Wording {
    UPLOAD("上传文件", "Send a file"),
    UPLOAD_HINT(
            "上传后先试运行：列出全部错误，不保存任何案件；确认后才备案。最多 64 MB。",
            "It is tried first: every fault is told, and no case is filed. You file it after that. At most 64 MB."),
    FILE("文件（.xlsx 或 .csv）", "The file, .xlsx or .csv"),
    SEND("上传并试运行", "Send and try"),
    ONLY_PARTNERS("导入由合作机构的经办岗位办理；这里可查看进度。", "A partner's clerk imports; you see how it goes."),
    TEMPLATES("模板", "Templates"),
    TEMPLATE_HINT(
            "每个项目一个模板：列名、规则、下拉列表和一行正确示例都在其中；填好后直接上传。",
            "One for each scheme, with its columns, their rules, lists to choose from and one right row. Fill it in and"
                    + " send it."),
    WORKBOOK("Excel 模板", "Excel template"),
    CSV("CSV 模板", "CSV template"),
    SCHEME("项目", "Scheme"),
    IMPORTS("导入记录", "Imports"),
    NO_IMPORT("还没有导入。下载模板，填好后在上方上传。", "Nothing imported yet. Take a template, fill it in, and send it above."),
    IMPORT("导入", "Import"),
    NAME("文件名", "File"),
    STATE("状态", "State"),
    ROWS("行数", "Rows"),
    RIGHT("可受理", "Right"),
    ACCEPTED("已受理", "Accepted"),
    ALREADY("已有", "Already there"),
    REFUSED("被拒绝", "Refused"),
    WHO("经办人", "By"),
    WHEN("时间", "When"),
    SENT("已上传", "sent"),
    TRYING("试运行中", "being tried"),
    TRIED("已试运行，待备案", "tried, not filed yet"),
    FILING("备案中", "being filed"),
    FILED("已备案", "filed"),
    TAKING_BACK("撤销中", "being taken back"),
    TAKEN_BACK("已撤销", "taken back"),
    FAILED("未办成", "failed"),
    INTERRUPTED("已中断，可继续", "interrupted: it can go on"),
    TRIAL("试运行", "Trial"),
    TRIAL_RESULT("试运行结果", "What the trial found"),
    FILING_RESULT("备案结果", "What was filed"),
    TRY_AGAIN("重新试运行", "Try it again"),
    GO_ON("从中断处继续", "Go on where it stopped"),
    FILE_IT("确认备案", "File them"),
    FILE_HINT(
            "正确的行逐行备案为案件，被拒绝的行不备案；更正后再次导入同一文件，已备案的不会重复。",
            "Each right row becomes a case; refused rows do not. Corrected, the same file may be sent again: nothing is"
                    + " filed twice."),
    FAULTS("错误明细", "Faults"),
    NO_FAULT("没有错误。", "No fault."),
    LINE("行", "Row"),
    REFERENCE("业务编号", "Reference"),
    COLUMN("列", "Column"),
    VALUE("所填", "Value"),
    RULE("规则", "Rule"),
    EXAMPLE("正确示例", "Right example"),
    GIVEN_BACK("退回的文件（标出错误，附原因和示例）", "The file given back, faults marked"),
    GIVEN_BACK_ALL("含正确的行", "with the right rows too"),
    NOT_YOUR_ROWS("行内容只给报送机构查看。", "The rows are shown to the organisation that sent them."),
    NOTES("读取说明", "How it was read"),
    STOPPED_AFTER("已按要求停在第几行之后", "Stopped, as asked, after this many rows"),
    BATCH("批次", "Batch"),
    UNDO("撤销整批导入", "Take the import back"),
    UNDO_HINT(
            "逐案办理该项目自己的“撤回”步骤；只撤回备案后未办理任何步骤的案件，其余保持不变。此操作不能再撤销。",
            "Each case is withdrawn by its scheme's own step, if nothing has happened on it since; the others stay as"
                    + " they are. This cannot be undone."),
    UNDO_PREVIEW("查看可撤回的案件", "See what can be taken back"),
    UNDO_DATE("撤回日期", "Day of the withdrawal"),
    UNDO_NOW("确认撤回", "Withdraw them"),
    UNDO_NONE("没有可以撤回的案件。", "No case can be taken back."),
    CAN("可撤回", "Can be withdrawn"),
    STAYS("不撤回的案件", "Cases that stay"),
    ALL_GO("全部案件都可撤回。", "Every case can be withdrawn."),
    CASE("案件", "Case"),
    WHY("原因", "Why"),
    HOW_MANY("数量", "Cases"),
    UNDONE("撤销结果", "What was taken back"),
    WITHDRAWN("此前已撤回", "Withdrawn before"),
    WENT_ON("已办理后续步骤", "Gone on since"),
    NO_STEP("该项目没有撤回步骤", "The scheme has no withdrawal"),
    NOT_YOURS("须由他方撤回", "Another party's to withdraw"),
    ABSENT("案件或政策包不在", "Case or policy not here"),
    DONE("已撤回", "Withdrawn"),
    JOBS("任务", "Jobs"),
    NO_JOB("还没有任务。导入、核验、备份都在这里显示进度。", "No job yet. Imports, verifications and backups show here how far they are."),
    JOB("任务", "Job"),
    KIND("事项", "Work"),
    PROGRESS("进度", "Progress"),
    REMAINING("预计剩余", "Remaining"),
    SECONDS("秒", "s"),
    MINUTES("分钟", "min"),
    BY("发起人", "By"),
    QUEUED("提交", "Asked"),
    STARTED("开始", "Begun"),
    ENDED("结束", "Ended"),
    STOP("停止", "Stop"),
    STOPPING("正在停止…", "stopping…"),
    STOP_HINT("已办完的保留；其余不再办理。", "What is done stays; the rest is left."),
    REFRESH("刷新", "Refresh"),
    SAFE_TO_LEAVE("可以离开本页，任务照常进行；随时回来查看。", "You may leave this page: the work goes on. Come back whenever you like."),
    JOB_INTERRUPTED(
            "系统在办理途中停止过。已办完的都已保存；再次提交即从中断处继续。",
            "The app stopped on the way. What was done is kept; asked for again, it goes on where it stopped."),
    RESULT("结果", "Result"),
    VERIFY("核验整个账本", "Verify the whole ledger"),
    BACK_UP("备份账本", "Back the ledger up"),
    BACKUP_NAME("备份名称", "Name of the backup"),
    NEW_JOB("发起任务", "Ask for work"),
    CLEAN("账实相符", "clean"),
    BROKEN("发现差异", "differences found"),
    OPEN_IMPORT("查看导入", "See the import");

    private final Text text;

    IntakeWord(String zh, String en) {
        this.text = Text.of(zh, en);
    }

    @Override
    public String in(String language) {
        return text.in(language);
    }
}
