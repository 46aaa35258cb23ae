package org.fendan.app.cli;

import picocli.CommandLine.Command;

/** Who may sign in. */
@Command(
        name = "users",
        header = "管理用户 / who may sign in",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description = {"管理用户。", "Who may sign in."},
        footerHeading = "%n例 / Examples:%n",
        footer = "  ./fendan users list --help")
final class UsersCommand {}
