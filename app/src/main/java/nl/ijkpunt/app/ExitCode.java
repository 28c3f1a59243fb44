// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.app;

/** What a script can read off the end of a command. */
final class ExitCode {

    /** Done, and nothing to remark. */
    static final int OK = 0;

    /** Done, but part of the input was refused. */
    static final int FINDINGS = 1;

    /** Not done, or to be done again: the call, a file or a setting is wrong, or what it needs is not there. */
    static final int USAGE = 2;

    /** Not done: our mistake. */
    static final int FAILURE = 70;

    private ExitCode() {}
}
