// Generated from the OpenAPI document by `npm run web:types`; do not edit.

export interface paths {
    "/": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What this server is, and where to go on
         * @description A page for whoever accepts `text/html` rather than JSON.
         */
        get: operations["home"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ats/ashby/assessment.cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * For Ashby: take an invitation back
         * @description Until it is accepted; then 409 `wrong_state`. Twice is harmless.
         */
        post: operations["cancelAshbyAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ats/ashby/assessment.list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * For Ashby: the packages that can be ordered
         * @description By a key with the scopes `packages`, `invitations` and `results`, as the user name of Basic.
         */
        post: operations["listAshbyTests"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ats/ashby/assessment.start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * For Ashby: invite a candidate
         * @description Its application is the natural key: a repeat is the same invitation.
         */
        post: operations["startAshbyAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ats/connections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the systems that order interviews are connected; members only
         * @description [How each is connected, and what to do when it fails](/docs/ats).
         */
        get: operations["listConnections"];
        /**
         * Say by what a system knows us; admins only
         * @description Kept sealed, and shown nowhere. Greenhouse needs none: it is called by the key that it orders with.
         */
        put: operations["setConnectionToken"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ats/connections/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call a system again wherever that failed; admins only
         * @description It is told how each order stands now.
         */
        post: operations["retryCallbacks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ats/greenhouse/list_tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * For Greenhouse: the packages that can be ordered
         * @description By a key with the scopes `packages`, `invitations` and `results`, as are all calls of systems.
         */
        get: operations["listGreenhouseTests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ats/greenhouse/response_error": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * For Greenhouse: tell that an answer made no sense
         * @description The last one is shown with the connection, without what it says of the candidate.
         */
        post: operations["hearGreenhouseError"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ats/greenhouse/send_test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * For Greenhouse: invite a candidate
         * @description The application that `greenhouse_profile_url` names, else `url`, is its natural key: a repeat is the same invitation, and another `url` is told as well. The key that it is called with is kept, sealed, to call back by.
         */
        post: operations["sendGreenhouseTest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ats/greenhouse/test_status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * For Greenhouse: how an order stands
         * @description Never anything of integrity, nor a decision of people.
         */
        get: operations["getGreenhouseStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ats/workable/assessments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * For Workable: invite a candidate
         * @description `callback_url` is its natural key: a repeat is the same invitation. It is called by PUT, with the token that an admin has set, whenever there is something new.
         */
        post: operations["orderWorkableAssessment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/ats/workable/tests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * For Workable: the packages that can be ordered
         * @description By a key with the scopes `packages`, `invitations` and `results`, as Bearer.
         */
        get: operations["listWorkableTests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who read and changed what, when and from where; admins only
         * @description Every reading and export of another person's report, and changes of roles, keys and what people decide, the latest first. Kept as long as reports.
         */
        get: operations["listAudit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/claim": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make a guest's an account with a password
         * @description Keeps the interviews; earlier tokens live on. 409 `taken` where the e-mail or the nickname has an account, `claimed` where this one has a password.
         */
        post: operations["claimAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/first-admin": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up as the first admin, by the link that the start has printed
         * @description Answers as a sign-up does. The link holds once, until the next start, and while there is no admin; then 404.
         */
        post: operations["signUpFirstAdmin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/guest": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Come in without an account
         * @description A candidate with neither e-mail nor password, who has all else that candidates have; the token lives 30 days. `/auth/claim` makes it an account.
         */
        post: operations["enterAsGuest"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/join": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up as a member of an organisation, by the link of one of its admins
         * @description Answers as a sign-up does; the e-mail and the role are those of the invitation. The link holds once; then 404.
         */
        post: operations["join"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/login": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign in with e-mail or nickname
         * @description A wrong password and an unknown login are told apart neither by the answer nor by its time. Failed logins are limited.
         */
        post: operations["login"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/logout": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Refuse this token from now on
         * @description Ends the streams that were opened with this token; other tokens of the user go on.
         */
        post: operations["logout"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who the token stands for
         * @description For a page that has the cookie and must know whose it is.
         */
        get: operations["me"];
        put?: never;
        post?: never;
        /**
         * Erase oneself
         * @description The account and all of its tokens end at once. Within a minute open interviews end, and nothing that is stored names or quotes the person any more; figures stay, backups as well. The last admin: 409 `last_admin`.
         */
        delete: operations["eraseMe"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/me/declaration": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * Say of oneself what a bias audit asks for; voluntary
         * @description For the bias audit alone, which counts groups and shows none that is small. It is kept in a store of its own, under a pseudonym; no call reads it, nobody who decides about candidates sees it, and it changes nothing of an interview. An empty object takes it back.
         */
        put: operations["declareMyself"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/me/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * All that is stored of oneself
         * @description One document: the account, and of each interview its events, code, drafts, telemetry, edits, report, what was noticed once it is over, and of which programs fingerprints are kept, as its candidate may see them. That it was asked for is recorded.
         */
        get: operations["exportMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Change the password
         * @description All other tokens of the user end, and their streams. A wrong password counts as a failed login.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/password/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Set a new password by a one-time link of the operator
         * @description The token holds for 24 hours and once. All tokens of the user end, and their streams.
         */
        post: operations["resetPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/refresh": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * A new token for the one that signs the call
         * @description Answers as a login does. The old token lives on to its end.
         */
        post: operations["refreshToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/auth/register": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign up as a candidate
         * @description Answers as a login does. Everybody who signs up is a candidate; 409 `taken` where the e-mail or the nickname has an account.
         */
        post: operations["register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Answer a question of the interviewer by a recording
         * @description Where the package asks for it. The call is the candidate’s agreement that people of the company hear and see it. A recording is one answer.
         */
        post: operations["recordAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/send": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say something to the interviewer
         * @description Each message is answered by exactly one `final` on the stream, within a minute whatever fails.
         */
        post: operations["sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/stream": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Every event from the cursor on, then live (server-sent events)
         * @description Each event is named by its `type` and carries its `data` as JSON (schemas StoredEvent and LiveEvent). Stored events have `id: <seq>`; `typing` and `delta` have none. The `Last-Event-ID` header wins over `after`; a number that is not reached yet waits until it is. Ends after `finished`, and at logout, expiry of the token and shutdown.
         */
        get: operations["streamChat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/chat/transcribe": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Have written down what a recording says
         * @description A recording is written down once: a repeat gets the same words. Where it takes longer than 50 seconds, the answer is 503 `transcriber`, and a repeat goes on waiting for the same words. While they are being written, the stream says so by `transcribing`.
         */
        post: operations["transcribe"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What there is to read: guide, contract, calls
         * @description A page that leads to the guide, the contract and the calls.
         */
        get: operations["docs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/docs/{document}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One document as a page; `api` is this one, to read and try
         * @description Rendered from the Markdown in the checkout, without script.
         */
        get: operations["document"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * How the API and what it depends on are
         * @description Without Temporal or the database nothing works: `down`. The store of telemetry, Docker or the LLM missing: `degraded`. While the process is about to stop: `down` and `draining`. Version and checks are for the machine itself, and for whoever sends METRICS_TOKEN as Bearer; others get `status` alone.
         */
        get: operations["health"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Answers while the process runs
         * @description For a supervisor that restarts what hangs; it asks nothing that the process depends on.
         */
        get: operations["live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interview/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Where an interview stands
         * @description For a room's first paint: state, deadline, how many tasks, and `server_time` to count down by.
         */
        get: operations["getInterview"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interview/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What people have decided about the candidate; changes nothing
         * @description All that were made, the last one holds. The candidate has of each the decision and its reasons, or the decision alone, as their package says, never the note and who decided; with `none` the list is empty.
         */
        get: operations["listDecisions"];
        put?: never;
        /**
         * Decide about the candidate, with reasons; interviewers and admins only
         * @description Once the report is there (before: 409 `report_not_ready`) and as long as the interview is kept. A later decision replaces it, and all are kept. Only a person decides: no key may, and nothing decides by itself.
         */
        post: operations["decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interview/{id}/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was typed into the editor of a task; changes nothing
         * @description In the order of arrival, 500 or `limit` a page at most; shorter pages where the changes are long.
         */
        get: operations["readEdits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interview/{id}/events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The stored events, those that the stream carries
         * @description From the store, also long after the end. `last_seq` is where to go on, by this call or by the stream.
         */
        get: operations["listEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interview/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give more time for the open task; interviewers and admins only
         * @description Of the open task. Who gave how much, and why, is in the events and in the report.
         */
        post: operations["extendInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interview/{id}/finish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End the interview; twice is harmless
         * @description A check under way is let end, and counts. The report follows: `report_ready`, and `finished` on the stream.
         */
        post: operations["finishInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interview/{id}/integrity": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What a person should look at, with evidence and both readings; changes nothing
         * @description Advice that enters no score: a signal is never a verdict, and one event alone is never `strong`. The candidate reads the same once the interview is finished, without the notes of reviewers and who they are.
         */
        get: operations["getIntegrity"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interview/{id}/integrity/appeal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what you have against it, once, within 14 days after the end; the candidate
         * @description For the people who decide, who read it beside the signals and the report.
         */
        post: operations["appealIntegrity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interview/{id}/integrity/review": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say what you make of the signals; interviewers and admins only
         * @description At any time, also before the end and as long as the interview is kept. Several are kept; none changes ability or score.
         */
        post: operations["reviewIntegrity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interview/{id}/problem": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Say that something does not work
         * @description For the people who run the interview, who read it in its events; the interviewer does not answer it.
         */
        post: operations["reportProblem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interview/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The report, as JSON, as a page or as PDF
         * @description Beside it, in no `hash`, stand whose it is, its signals, and what people said of them; for candidates without what is the company’s.
         */
        get: operations["getReport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interview/{id}/report/links": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Links to the report, and when each was opened
         * @description The latest first, also those that have expired or were revoked.
         */
        get: operations["listReportLinks"];
        put?: never;
        /**
         * Make a link that shows the report to whoever has it
         * @description Until it expires or is revoked, without signing in. `url` is shown once: a repeat with the same key gives the link without it.
         */
        post: operations["makeReportLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interview/{id}/report/links/{link_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a link at once; twice is harmless
         * @description Whoever opens it from then on is told so.
         */
        delete: operations["revokeReportLink"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interview/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What was read of the résumé
         * @description For the candidate and for people of the company, who also see the texts that the file hides.
         */
        get: operations["getResume"];
        /**
         * Give a résumé to talk about, before or during the interview
         * @description The file is the body. It is read in a container without a network; of what it says, the candidate confirms what may be talked about. Nothing is measured by it. A later file takes the place of the earlier one, with its claims; the very same file changes nothing.
         */
        put: operations["putResume"];
        post?: never;
        /**
         * Remove the résumé, with all that was read of it; twice is harmless
         * @description At any time. What was said in the talk stays.
         */
        delete: operations["removeResume"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interview/{id}/resume/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Confirm claims of the résumé, or remove them
         * @description Only what is confirmed reaches the interviewer. What is in neither list stays as it is. An id that is unknown, or in both lists: 422, and nothing is changed.
         */
        post: operations["confirmClaims"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interview/{id}/seat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the seat: of several open pages the last one to ask writes
         * @description The others hear of it by the live event `seat`, write nothing, and can take it back. Nothing is refused to a page without it.
         */
        post: operations["takeSeat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interview/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Start an interview
         * @description Answers without waiting for a model: the greeting is a template, and the first event of the stream. Guests have to say which notice they have read.
         */
        post: operations["startInterview"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A candidate's own, or all for interviewers and admins, the latest first
         * @description Pages by cursor: give `next_cursor` as `cursor` until it is null.
         */
        get: operations["listInterviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/interviews/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The whole list as a file; interviewers and admins only
         * @description Filters and order as in the list. `csv` has a line of names first, and a cell that a spreadsheet could take for a formula begins with an apostrophe; `jsonl` has the rows of the list, one a line.
         */
        get: operations["exportInterviews"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The invitations of the organisation, the latest first; members only
         * @description Pages by cursor: give `next_cursor` as `cursor` until it is null.
         */
        get: operations["listInvitations"];
        put?: never;
        /**
         * Invite somebody; members only
         * @description The answer has the link, once. With `external` a repeat is the same invitation: 200, without `url`, whatever its status. Without it each call makes another one.
         */
        post: operations["invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{invitation_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One invitation
         * @description Without its link, which is stored hashed.
         */
        get: operations["getInvitation"];
        put?: never;
        post?: never;
        /**
         * Erase it, with all that is known of whom it is for; until it is accepted
         * @description Its links lead nowhere, and the same order is a new one. Of one that was accepted the data are erased with the candidate’s.
         */
        delete: operations["eraseInvitation"];
        options?: never;
        head?: never;
        /**
         * Give more time, or another end; until it is accepted
         * @description One whose time is up waits again when that is moved.
         */
        patch: operations["changeInvitation"];
        trace?: never;
    };
    "/invitations/{invitation_id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take it back; until it is accepted
         * @description Its link then says so. Twice is harmless.
         */
        post: operations["cancelInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/{invitation_id}/renew": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Make another link; the one before leads nowhere any more
         * @description One that expired or was cancelled waits again. Of one that was accepted the new link leads to the same interview. Where it was made with `send_email`, the new link is mailed too.
         */
        post: operations["renewInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Accept it: the interview begins, without a sign-up
         * @description Whoever accepts is a candidate without a password; the cookie is set as at a login. Again, also on another device and after the end: 200, the same interview, another token.
         */
        post: operations["acceptInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite many by a table; members only
         * @description All rows, or none: 422 tells every fault, up to 1,000, with `path` such as `line 3.email`. Comma or semicolon, with or without byte order mark, up to 10000 rows below the names of columns: package_id, first_name, last_name, email, locale, provider, application_id, candidate_id, additional_time_percent.
         */
        post: operations["importInvitations"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/open": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What a link leads to, for whoever has it
         * @description Starts nothing, and makes nobody: only that it was opened is noted, once. A link that was replaced is 404 `replaced`.
         */
        post: operations["openInvitation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/invitations/time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for more time, before it is accepted
         * @description Once. Members see it with the invitation.
         */
        post: operations["requestTime"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/metrics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Prometheus metrics
         * @description For the machine itself, and for whoever sends METRICS_TOKEN as Bearer.
         */
        get: operations["metrics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/notice": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What an interview records, and what to agree to before it
         * @description For a page to show before it starts an interview: `notice_version` and the consents go into `/interview/start`. Another text has another version.
         */
        get: operations["getNotice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/openapi.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * This document
         * @description For generators of types and clients; from the schemas that validate.
         */
        get: operations["openapi"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The organisation that one is a member of
         * @description For interviewers and admins. What is another organisation’s is unknown to them.
         */
        get: operations["getOrganisation"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change its name; admins only
         * @description The name is what candidates read; the slug, by which the operator calls it, stays.
         */
        patch: operations["renameOrganisation"];
        trace?: never;
    };
    "/organisation/keys": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The keys by which programs act for the organisation
         * @description Without the keys themselves, which are stored as hashes; those that are revoked too.
         */
        get: operations["listKeys"];
        put?: never;
        /**
         * Make a key; admins only
         * @description It is shown once. Programs send it as `Authorization: Bearer`, or as the user name of Basic, and may what its scopes say, 300 calls a minute.
         */
        post: operations["makeKey"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisation/keys/{key_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * Revoke a key, at once; admins only
         * @description It stays in the list as revoked, since the audit names it. Twice is harmless.
         */
        delete: operations["revokeKey"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisation/members": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Who is invited to it, and who has joined
         * @description Those who are invited stand first, then the others, the latest first.
         */
        get: operations["listMembers"];
        put?: never;
        /**
         * Invite somebody by a one-time link; admins only
         * @description The link holds a week, and is shown once. Somebody who is invited already gets a new one, with this role, and the old one ends. 409 `taken` where the e-mail has an account.
         */
        post: operations["inviteMember"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/organisation/members/{user_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /**
         * End a membership, or a link that nobody has followed; admins only
         * @description At once. The account stays, as one that has signed up as a candidate. The last admin stays: 409 `last_admin`.
         */
        delete: operations["removeMember"];
        options?: never;
        head?: never;
        /**
         * Change the role of a member; admins only
         * @description Holds from the next request of that member on. The last admin stays one: 409 `last_admin`.
         */
        patch: operations["changeMember"];
        trace?: never;
    };
    "/packages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The packages of the organisation, the latest first; members only
         * @description Each in its latest version. Pages by cursor: give `next_cursor` as `cursor` until it is null.
         */
        get: operations["listPackages"];
        put?: never;
        /**
         * Say what candidates are invited to; admins only
         * @description What is left out is as `Package` has it by default. Ids are never used again.
         */
        post: operations["makePackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packages/{package_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One package, in its latest version
         * @description An invitation keeps the version of its creation, whatever follows.
         */
        get: operations["getPackage"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Make another version of it; admins only
         * @description Of what is there already nothing changes. One that says the same is no new version.
         */
        patch: operations["changePackage"];
        trace?: never;
    };
    "/packages/{package_id}/archive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Invite nobody to it any more; admins only
         * @description Invitations that there are go on. Twice is harmless.
         */
        post: operations["archivePackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/packages/{package_id}/try": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Try it as its candidates do, as a practice; members only
         * @description One easy task of its track, in its languages and with its time. Nothing is judged, and it is gone after a day.
         */
        post: operations["tryPackage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/schemas/report.json": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * JSON Schema of a report
         * @description Draft 2020-12, from the schema by which reports are made and read.
         */
        get: operations["reportSchema"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/{track}/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A task that this interview was given; changes nothing
         * @description The path is `/tasks/` and the `task_id`.
         */
        get: operations["readTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * End a run; not a check
         * @description The call that waits for the run is answered with the verdict `cancelled` and the tests that had ended by then. When nothing runs, or it has ended by itself: 409 `wrong_state`.
         */
        post: operations["cancelRun"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Check a solution on all tests; an attempt
         * @description Waits for the verdict. Of hidden tests it tells how they went, never what they read, wrote or expect. `score` is preliminary: the final one is in the event `feedback`.
         */
        post: operations["checkCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The open task, or the last one; changes nothing
         * @description What a page shows after a reload. `task` is null before the first.
         */
        get: operations["currentTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The drafts of a task; changes nothing
         * @description One for each language in which something was saved.
         */
        get: operations["readDrafts"];
        /**
         * Save what is in the editor
         * @description One draft for each task and language, without a history. The same revision with the same code is 200 again; one that does not follow the stored one is 409 `draft_conflict`, with the stored one in `draft`. On average one a second for a task.
         */
        put: operations["saveDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/give-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close the open task as it stands
         * @description The next task may be taken then. What was checked so far counts.
         */
        post: operations["giveUp"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/hint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The next rung of the task's hint ladder
         * @description Recorded, and shown in the report. 409 `no_hints_left` after the last.
         */
        post: operations["takeHint"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/next": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Acts as the POST does; for older clients
         * @description Issues tasks and starts their clock although it is a GET: read with `/tasks/current` instead.
         */
        get: operations["nextTaskByGet"];
        put?: never;
        /**
         * The open task, or the next one
         * @description An open task comes back unchanged. Issues the next one when the last is closed, and finishes the interview when none is left.
         */
        post: operations["nextTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Run on the visible tests, or once on own input; not an attempt
         * @description With `stdin` one run on it, and `tests` is empty. Waits for the result; one run or check at a time for an interview.
         */
        post: operations["runCode"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/runs/{run_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A run again; changes nothing
         * @description With the code that was sent and the output that came.
         */
        get: operations["readRun"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/tasks/submissions/{submission_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * A check again; changes nothing
         * @description As it was answered: what the reviewer said later is in the event `feedback`.
         */
        get: operations["readSubmission"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/telemetry/anticheat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What the page saw; taken until 10 minutes after the end
         * @description The client numbers its events from 1; a batch that is sent again changes nothing. What they amount to is for the company, as advice.
         */
        post: operations["sendTelemetry"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/telemetry/edits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * What was typed into the editor; taken until 10 minutes after the end
         * @description Each change of the text, numbered by the client from 1 for each task. One whose base is not the text before it is taken and becomes a signal.
         */
        post: operations["sendEdits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/temporal/codec/decode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unseal what Temporal keeps
         * @description Temporal’s protocol for codec servers; admins only. Beside our own pages, that of Temporal’s UI may call it with the cookie. A payload that no key opens comes back as it is.
         */
        post: operations["decodePayloads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/temporal/codec/encode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Seal what an operator sends through Temporal’s UI
         * @description Temporal’s protocol for codec servers; admins only. Beside our own pages, that of Temporal’s UI may call it with the cookie. By the key of the installation, since the protocol does not say for which interview.
         */
        post: operations["encodePayloads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Begin a recording (tus 1.0: creation)
         * @description With `Upload-Length` or `Upload-Defer-Length: 1`; the first bytes may come along, as `application/offset+octet-stream`. `Location` is where the next ones go. For the candidate, while the interview runs and allows it.
         */
        post: operations["makeUpload"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/uploads/{upload_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Hear or see it
         * @description For its candidate and the company. One `Range` of bytes is answered with 206, also by `If-Range`; `If-None-Match` with 304. `HEAD` with `Tus-Resumable` says how much of it is there, for the candidate.
         */
        get: operations["readUpload"];
        put?: never;
        post?: never;
        /**
         * Give it up (tus 1.0: termination)
         * @description For the candidate, as long as nothing in the interview refers to it.
         */
        delete: operations["removeUpload"];
        options?: never;
        head?: never;
        /**
         * Send bytes of it, behind those that are there (tus 1.0)
         * @description As `application/offset+octet-stream`. What `Upload-Offset` of the answer says is stored. With the last byte it is measured: one that is too long, or nothing that can be played, is refused and gone. `HEAD` says where it is.
         */
        patch: operations["appendUpload"];
        trace?: never;
    };
    "/users/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /**
         * Change a role; admins only
         * @description Holds from the next request of that user on. The last admin stays one: 409 `last_admin`.
         */
        patch: operations["setRole"];
        trace?: never;
    };
    "/webhooks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The webhooks of the organisation, the latest first; members only
         * @description Pages by cursor: give `next_cursor` as `cursor` until it is null.
         */
        get: operations["listWebhooks"];
        put?: never;
        /**
         * Have a server told of what happens; admins only
         * @description By Standard Webhooks 1.0.0; [how a receiver verifies and answers](/docs/webhooks). The secret is shown this once: a repeat with the same key is answered without it.
         */
        post: operations["makeWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * One webhook
         * @description `disabled_at` says since when it is told nothing, `disabled_by` why.
         */
        get: operations["getWebhook"];
        put?: never;
        post?: never;
        /**
         * Tell it nothing more; admins only
         * @description Its secrets and its deliveries go with it. What is on its way is not tried again.
         */
        delete: operations["removeWebhook"];
        options?: never;
        head?: never;
        /**
         * Change it, disable it, or have it told again; admins only
         * @description What is on its way goes to the new URL. What happens while it is disabled is kept as failed, and can be sent by a replay.
         */
        patch: operations["changeWebhook"];
        trace?: never;
    };
    "/webhooks/{webhook_id}/deliveries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * What it was told, and what became of it; members only
         * @description The latest events first. `status=failed` lists what its receiver has not. Pages by cursor: give `next_cursor` as `cursor` until it is null.
         */
        get: operations["listDeliveries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook_id}/replay": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Tell it again, of one event or of all in a stretch of time; admins only
         * @description Under the same `webhook-id`. What is still on its way is not sent a second time. A disabled one: 409 `disabled`.
         */
        post: operations["replayDeliveries"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook_id}/rotate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give it another secret; admins only
         * @description For 24 hours requests are signed by the new one and by those of before, so that the receiver can be changed meanwhile.
         */
        post: operations["rotateWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/webhooks/{webhook_id}/test": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Call it once, to see how its receiver answers; admins only
         * @description An event `webhook.test`, tried once, also while it is disabled. The list of deliveries says what came of it.
         */
        post: operations["testWebhook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AcceptedInvitation: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            created_at: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            expires_at: string;
            greeting: {
                /** Format: uuid */
                message_id: string;
                text: string;
            };
            level: components["schemas"]["Level"];
            locale: components["schemas"]["Locale"];
            /** Format: uuid */
            session_id: string;
            state: components["schemas"]["InterviewState"];
            /** @description JWT, lives 12 hours, of somebody without a password 30 days; also set as an HttpOnly cookie */
            token: string;
            track: components["schemas"]["Track"];
            user: components["schemas"]["User"];
            workflow_id: string;
        };
        AcceptInvitationRequest: {
            accommodations?: ("screen_reader" | "more_time")[];
            /** @description By `id`; one that is left out is not given */
            consents?: {
                [key: string]: boolean;
            };
            /** @description Some of the package’s; by default all of them */
            languages?: components["schemas"]["Language"][];
            /** @description Where the package leaves it to the candidate */
            locale?: components["schemas"]["Locale"];
            /** @description As `/notice` has told it. Only those who have an account may leave both out */
            notice_version?: string;
            token: string;
        };
        /** @description The candidate has answered that message of the interviewer by a recording; their call is their agreement */
        AnswerRecordedData: {
            duration_ms: number;
            message_id: string;
            sha256: string;
            upload_id: string;
        };
        AnswerRecordedEvent: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            data: components["schemas"]["AnswerRecordedData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "answer_recorded";
        };
        Appeal: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            /** @description Of its event */
            seq: number;
            text: string;
        };
        /** @description What the candidate says against it, once, after the end */
        AppealedData: {
            text: string;
        };
        AppealedEvent: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            data: components["schemas"]["AppealedData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "appealed";
        };
        AppealIntegrityAnswer: {
            /** @description Of its event */
            seq: number;
        };
        AppealIntegrityRequest: {
            text: string;
        };
        AshbyCancellation: {
            assessment_id: string;
        };
        AshbyOrder: {
            application: {
                ashby_id: string;
            };
            assessment_type_id: string;
            candidate: {
                ashby_id?: string | null;
                /** Format: idn-email */
                email: string;
                first_name: string;
                last_name?: (string | "") | null;
            };
            job?: {
                ashby_id?: string | null;
            } | null;
        };
        AshbyOrdered: {
            results: {
                /** Format: uuid */
                assessment_id: string;
            };
            /** @constant */
            success: true;
        };
        AshbyTests: {
            results: {
                /** Format: uuid */
                assessment_type_id: string;
                description: string;
                name: string;
            }[];
            /** @constant */
            success: true;
        };
        /** @description Answers to follow-ups were graded and help was counted: the report has both */
        AssessedData: Record<string, never>;
        AssessedEvent: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            data: components["schemas"]["AssessedData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "assessed";
        };
        AtsConnection: {
            /** @description Orders of which it could not be told, after ten tries */
            failed: number;
            /** @description Which answer of ours it could not make sense of last */
            fault: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                call: string;
                errors: string[];
                invitation_id: string | null;
            } | null;
            /** @description Orders that it is about to be told of */
            pending: number;
            provider: components["schemas"]["AtsProvider"];
            /** @description Since when it is known by what we call it; null: it is told nothing */
            token_set_at: string | null;
        };
        /** @enum {string} */
        AtsProvider: "greenhouse" | "workable" | "ashby";
        AuditEntry: {
            /** @enum {string} */
            action: "report.read" | "resume.read" | "recording.opened" | "interviews.exported" | "link.made" | "link.revoked" | "invitation.erased" | "integrity.reviewed" | "interview.decided" | "organisation.renamed" | "retention.changed" | "member.invited" | "member.joined" | "member.removed" | "role.changed" | "key.made" | "key.revoked" | "webhook.made" | "webhook.changed" | "webhook.removed" | "webhook.rotated" | "ats.token_changed";
            /** @description From where; null of operators and erased people */
            address: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            /** @description A member, whose id is null once they are erased, a key, or who runs the server */
            by: {
                user_id: string | null;
            } | {
                key_id: string;
            } | {
                /** @constant */
                operator: true;
            };
            /** @description What it was changed to, such as the role */
            detail: string | null;
            /** @description Without an id: all of the organisation, or a user who is erased */
            object: {
                id: string | null;
                /** @enum {string} */
                kind: "interview" | "organisation" | "user" | "key" | "webhook" | "invitation";
            };
        };
        CancelledRun: {
            /** Format: uuid */
            run_id: string;
            /** @constant */
            verdict: "cancelled";
        };
        CancelRunRequest: {
            /**
             * Format: uuid
             * @description Only this one; by default whichever runs
             */
            run_id?: string;
            session_id: string;
        };
        /**
         * @description `advance`: they go on; `hold`: it is left open; `reject`: they do not go on
         * @enum {string}
         */
        CandidateDecision: "advance" | "hold" | "reject";
        /** @description Of all that pages told and all that was typed */
        Chain: {
            /** @description How many there are */
            fault_count: number;
            /** @description What is not as it came, the first 50; empty where it is sound */
            faults: components["schemas"]["ChainFault"][];
            /** @description SHA-256 of the last batch; empty without batches */
            head: string;
            /** @description Batches */
            length: number;
            /** @description When all of it was hashed again and was sound; null where it is damaged */
            verified_at: string | null;
        };
        ChainFault: {
            /** @description The event that knows otherwise; null where the chain contradicts itself */
            event_seq: number | null;
            /** @description The first of its batches, counted from 1 */
            from: number;
            /**
             * @description `altered`: changed or moved; `rewritten`: changed, with all hashes computed anew; `truncated`: the end is cut off
             * @enum {string}
             */
            kind: "altered" | "removed" | "inserted" | "rewritten" | "truncated";
            /** @description How many there are; `rows` has the first 50 */
            row_count: number;
            /** @description The rows, as far as they can be told; of `removed`, what is left of the batch */
            rows: {
                /** @description Where the client gave one */
                client_id?: string;
                seq: number;
                /** @enum {string} */
                store: "telemetry" | "edits";
                /** @description Of edits */
                task_id?: string;
            }[];
            /** @description The last of them */
            to: number;
        };
        ChangeInvitationRequest: {
            /** @description On top of the package’s time: limit and par are × time_percent/100 × (1 + this/100) */
            additional_time_percent?: number;
            /**
             * Format: date-time
             * @description By default 30 days from now; at most 366
             */
            expires_at?: string;
        };
        ChangeMemberAnswer: {
            member: components["schemas"]["Member"];
        };
        ChangeMemberRequest: {
            /** @enum {string} */
            role: "interviewer" | "admin";
        };
        ChangePackageRequest: {
            /** @description For so long after the end the candidate may answer to the signals */
            appeal_days?: number;
            description?: string;
            /** @description Those that the candidate may use; by default all that the server offers */
            languages?: components["schemas"]["Language"][];
            level?: components["schemas"]["Level"];
            /**
             * @description The language of the interview: always that one, or the candidate’s
             * @enum {string}
             */
            locale?: "en" | "ru" | "candidate";
            max_tasks?: number;
            /** @description For so long recordings are kept after the end of the interview */
            media_days?: number;
            name?: string;
            /** @description So many days lie between an invitation and the first moment at which it can be accepted */
            notice_days?: number;
            /** @description Whether the candidate may try the room first */
            practice?: boolean;
            /**
             * @description `summary`: without what is said of single submissions; `none`: their report is 403 `report_withheld`
             * @enum {string}
             */
            report_to_candidate?: "full" | "summary" | "none";
            /**
             * @description `optional`: the candidate may give a résumé, for something to talk about and nothing else
             * @enum {string}
             */
            resume?: "off" | "optional";
            /** @description For so long its interviews are kept after their end: at least 180, or as many as the installation keeps those of others */
            retention_days?: number;
            /** @description Of the time that tasks usually have: limit and par alike */
            time_percent?: number;
            track?: components["schemas"]["Track"];
            /** @description Whether a question may be answered by a recording */
            video?: boolean;
            /** @description Whether messages may be spoken, where the server can write down what was said */
            voice?: boolean;
        };
        ChangePasswordRequest: {
            new_password: string;
            password: string;
        };
        ChangeWebhookRequest: {
            description?: string;
            /** @description Null: it is told again from now on; a time: it is told nothing, from now on */
            disabled_at?: null | string;
            /** @description What it is told of */
            events?: components["schemas"]["WebhookEventType"][];
            /** @description https, without user name and password, and of an address that anybody may have */
            url?: string;
        };
        Check: {
            detail?: string;
            latency_ms: number;
            /** @enum {string} */
            status: "ok" | "degraded" | "down";
        };
        CheckCodeRequest: {
            /** @description At most 65536 bytes of UTF-8 */
            code: string;
            language: components["schemas"]["Language"];
            session_id: string;
            task_id: string;
        };
        CheckResult: {
            attempt: number;
            attempts_left: number;
            code_sha256: string;
            compile: {
                ok: boolean;
                output: string;
            };
            duration_ms: number;
            /** @description What usually helps with such a failure */
            hint: string | null;
            passed: number;
            score: number;
            state: components["schemas"]["InterviewState"];
            /** Format: uuid */
            submission_id: string;
            tests: (components["schemas"]["VisibleTest"] | components["schemas"]["HiddenTest"])[];
            total: number;
            verdict: components["schemas"]["Verdict"];
        };
        ClaimAccountRequest: {
            /** Format: idn-email */
            email: string;
            nickname: string;
            password: string;
        };
        ClockData: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            server_time: string;
        };
        /** @description The process stops and the stream ends: open it again at once, behind this number */
        ClosingData: {
            last_seq: number;
        };
        ConfirmClaimsRequest: {
            /**
             * @description What may be talked about
             * @default []
             */
            confirmed: string[];
            /**
             * @description What is not so, or not to be talked about; for good
             * @default []
             */
            removed: string[];
        };
        /** @description Time that is given back for a connection that broke */
        CreditedData: {
            /** @enum {string} */
            cause: "disconnect";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            deadline_at: string;
            seconds: number;
        };
        CreditedEvent: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            data: components["schemas"]["CreditedData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "credited";
        };
        CurrentTask: {
            state: components["schemas"]["InterviewState"];
            task: components["schemas"]["TaskWithWork"] | null;
        };
        DecideAnswer: {
            /** Format: uuid */
            decision_id: string;
        };
        /** @description A person of the company has decided about the candidate */
        DecidedData: {
            /** @description Who, a user id. Only for the company */
            by?: string;
            decision?: components["schemas"]["CandidateDecision"];
            /** Format: uuid */
            decision_id?: string;
            /** @description Only for the company */
            note?: string | null;
            reasons?: string[];
        };
        DecidedEvent: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            data: components["schemas"]["DecidedData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "decided";
        };
        DecideRequest: {
            decision: components["schemas"]["CandidateDecision"];
            /** @description For the company alone */
            note?: string;
            /** @description For the candidate as well, where their package shows them the whole report */
            reasons: string[];
        };
        /** @description Made by a person. A candidate has the decision and its reasons, the decision alone, or neither, as `report_to_candidate` of the package says */
        Decision: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            /** @description Who, a user id. Only for the company */
            by?: string;
            /** @description Of whoever decided; null once there is no such account. Only for the company */
            by_nickname?: string | null;
            decision?: components["schemas"]["CandidateDecision"];
            /** Format: uuid */
            decision_id?: string;
            /** @description Only for the company */
            note?: string | null;
            reasons?: string[];
            /** @description Of its event */
            seq: number;
        };
        /** @enum {string} */
        DeclaredEthnicity: "hispanic_or_latino" | "white" | "black_or_african_american" | "native_hawaiian_or_pacific_islander" | "asian" | "native_american_or_alaska_native" | "two_or_more_races";
        /** @enum {string} */
        DeclaredSex: "female" | "male" | "other";
        /** @description Takes the place of what was said before: what is left out is taken back */
        DeclareMyselfRequest: {
            ethnicity?: components["schemas"]["DeclaredEthnicity"];
            sex?: components["schemas"]["DeclaredSex"];
        };
        DecodePayloadsAnswer: {
            payloads: components["schemas"]["Payload"][];
        };
        DecodePayloadsRequest: {
            /** @default [] */
            payloads: components["schemas"]["Payload"][];
        };
        Delivery: {
            /** @description The oldest first, of the last five times it was asked for */
            attempts: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** @description Null where the receiver has it; `status`: it answered otherwise than with 2xx; `redirect`: nobody follows one; `timeout`: 10 s for all; `closed`: before the answer was whole; `too_large`: an answer over 64 KiB; `name`, `address`: none, or none that may be called; `connect`, `certificate`, `protocol`: no connection, no valid certificate, no HTTP */
                error: ("status" | "redirect" | "timeout" | "closed" | "too_large" | "name" | "address" | "connect" | "certificate" | "protocol") | null;
                /** @description Null where no answer began */
                http_status: number | null;
            }[];
            /**
             * Format: date-time
             * @description When it happened
             */
            created_at: string;
            /** Format: uuid */
            delivery_id: string;
            /**
             * Format: uuid
             * @description As `webhook-id`, at each try
             */
            event_id: string;
            status: components["schemas"]["DeliveryStatus"];
            type: components["schemas"]["SentEventType"];
        };
        /** @enum {string} */
        DeliveryStatus: "pending" | "delivered" | "failed";
        DeltaData: {
            attempt: number;
            index: number;
            reply_id: string;
            text: string;
        };
        Difficulty: {
            /** @enum {string} */
            label: "easy" | "medium" | "hard" | "very_hard";
            /** @description Elo */
            rating: number;
        };
        /** @description What is in the editor, as it was last saved */
        Draft: {
            code: string;
            language: components["schemas"]["Language"];
            revision: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            saved_at: string;
        };
        Edit: {
            /**
             * Format: date-time
             * @description By the client's clock
             */
            at: string;
            /** @description Of the text that it changes; the first of a language: its template */
            base_sha256: string;
            /**
             * @description A CodeMirror 6 ChangeSet as JSON: a number keeps so many UTF-16 units, `[deleted, ...lines]` replaces
             * @example [
             *       12,
             *       [
             *         0,
             *         "x"
             *       ],
             *       30
             *     ]
             */
            changes: (number | [
                number
            ])[];
            /** @description After it, in UTF-16 units */
            selection?: {
                anchor: number;
                head: number;
            };
            /** @description Numbered by the client from 1, for each task */
            seq: number;
            /** @description Of the text after it */
            sha256: string;
        };
        EncodePayloadsAnswer: {
            payloads: components["schemas"]["Payload"][];
        };
        EncodePayloadsRequest: {
            /** @default [] */
            payloads: components["schemas"]["Payload"][];
        };
        EnterAsGuestRequest: {
            /** @description By default as Accept-Language has it */
            locale?: components["schemas"]["Locale"];
        };
        /** @enum {string} */
        ErrorCode: "llm_not_configured" | "llm_unreachable" | "llm_timeout" | "llm_refused" | "llm_malformed" | "token_cap" | "interviewer_unavailable" | "replaced";
        ErrorData: {
            code: components["schemas"]["ErrorCode"];
            message: string;
            retryable: boolean;
        };
        ErrorEvent: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            data: components["schemas"]["ErrorData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "error";
        };
        /** @description Sentences, made of what the report says and of nothing else */
        Explanation: {
            /** @description How to contest it, and until when */
            contest: string[];
            /** @description What the result rests on */
            counted: string[];
            /** @description Who decides */
            deciding: string[];
            /** @description What a language model had to do with it, and what not */
            model: string[];
            /** @description What has changed nothing */
            not_counted: string[];
        };
        ExtendedData: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            deadline_at: string;
            reason: string;
            seconds: number;
        };
        ExtendedEvent: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            data: components["schemas"]["ExtendedData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "extended";
        };
        ExtendInterviewAnswer: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            deadline_at: string;
        };
        ExtendInterviewRequest: {
            reason: string;
            seconds: number;
        };
        FeedbackData: {
            degraded: boolean;
            improvements: string[];
            quality: number | null;
            score: number;
            strengths: string[];
            submission_id: string;
            summary: string;
        };
        FeedbackEvent: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            data: components["schemas"]["FeedbackData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "feedback";
        };
        FinalData: {
            degraded: boolean;
            message_id: string;
            model: string;
            reply_id: string;
            reply_to: string[];
            /** @constant */
            role: "assistant";
            text: string;
        };
        FinalEvent: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            data: components["schemas"]["FinalData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "final";
        };
        FinishedData: {
            /** @description Null for a practice, and for a candidate whose package shows them no report */
            report_url: string | null;
        };
        FinishedEvent: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            data: components["schemas"]["FinishedData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "finished";
        };
        FinishInterviewAnswer: {
            state: components["schemas"]["InterviewState"];
        };
        GetIntegrityAnswer: {
            appeal: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                text: string;
            } | null;
            /** @description The last moment for an appeal; null before the end of the interview */
            appeal_until: string | null;
            chain: components["schemas"]["Chain"];
            /** @description In the order in which they were made */
            reviews: components["schemas"]["Review"][];
            /** @description In the order of time */
            signals: components["schemas"]["Signal"][];
        };
        GetOrganisationAnswer: {
            organisation: components["schemas"]["Organisation"];
        };
        GivenTask: {
            state: components["schemas"]["InterviewState"];
            task: components["schemas"]["TaskWithWork"];
        };
        GiveUpAnswer: {
            state: components["schemas"]["InterviewState"];
        };
        GiveUpRequest: {
            session_id: string;
            task_id: string;
        };
        GreenhouseFault: {
            api_call: string;
            candidate_email?: string | null;
            errors: string[];
            partner_interview_id?: string | null;
            partner_test_id?: string | null;
            partner_test_name?: string | null;
        };
        GreenhouseHeard: Record<string, never>;
        GreenhouseOrder: {
            candidate: {
                /** Format: idn-email */
                email: string;
                first_name: string;
                /** Format: uri */
                greenhouse_profile_url: string;
                last_name?: (string | "") | null;
                phone_number?: string | null;
                preferred_name?: (string | "") | null;
                resume_url?: string | null;
            };
            partner_test_id: string;
            sent_by?: string | null;
            /**
             * Format: uri
             * @description Called by PATCH once there is something new
             */
            url: string;
        };
        GreenhouseOrdered: {
            /** Format: uuid */
            partner_interview_id: string;
        };
        GreenhouseStatus: {
            metadata: {
                [key: string]: string | number | boolean | null;
            };
            /** @description The report, for members of the company */
            partner_profile_url?: string;
            /** @description As `score` of the report; left out where nothing was measured */
            partner_score?: number;
            /** @description `complete` once there is a report */
            partner_status: string;
        };
        GreenhouseTests: {
            /** Format: uuid */
            partner_test_id: string;
            partner_test_name: string;
        }[];
        Health: {
            checks?: {
                database: components["schemas"]["Check"];
                docker?: components["schemas"]["Check"];
                llm?: components["schemas"]["ModelsCheck"];
                /** @description The mail server, where there is one */
                mail?: components["schemas"]["Check"];
                /** @description Where recordings lie */
                media?: components["schemas"]["Check"];
                redis?: components["schemas"]["Check"];
                telemetry?: components["schemas"]["Check"];
                temporal: components["schemas"]["Check"];
                /** @description Who writes down speech, where there is one */
                transcriber?: components["schemas"]["Check"];
                workers?: components["schemas"]["Check"];
            };
            /**
             * @description The process is about to stop; then `status` is `down`
             * @constant
             */
            draining?: true;
            /** @enum {string} */
            status: "ok" | "degraded" | "down";
            version?: string;
        };
        /** @description Nothing of what it reads, writes or expects. Memory up to the next 32 MiB, times up to the next quarter of their limits */
        HiddenTest: {
            cpu_ms: number;
            duration_ms: number;
            /** @constant */
            hidden: true;
            memory_kb: number;
            name: string;
            /** @enum {string} */
            verdict: "internal_error" | "compile_error" | "memory_limit" | "output_limit" | "time_limit" | "runtime_error" | "wrong_answer" | "accepted" | "not_run";
        };
        HintData: {
            number: number;
            task_id: string;
            text: string;
        };
        HintEvent: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            data: components["schemas"]["HintData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "hint";
        };
        Home: {
            links: {
                contract: string;
                docs: string;
                health: string;
                openapi: string;
            };
            /** @constant */
            name: "Viva";
        };
        ImportInvitationsAnswer: {
            invitations: {
                /** Format: uuid */
                invitation_id: string;
                /** @description Of the file, on which the row begins */
                line: number;
                /** @description Null where the invitation was there already; a repeat of the call has none */
                url?: string | null;
            }[];
        };
        /** @description A person has looked at signals */
        IntegrityReviewedData: {
            /** @description Who, a user id. Only for interviewers and admins */
            by?: string;
            decision: components["schemas"]["ReviewDecision"];
            /** @description Only for interviewers and admins */
            note?: string;
            /** Format: uuid */
            review_id: string;
            /** @description Those that were looked at */
            signals: string[];
        };
        IntegrityReviewedEvent: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            data: components["schemas"]["IntegrityReviewedData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "integrity_reviewed";
        };
        Interview: {
            /** @description For interviewers and admins; null until there is a report */
            ability?: {
                estimate: number;
                high: number;
                /** @enum {string} */
                label: "beginner" | "junior" | "middle" | "senior" | "expert";
                low: number;
            } | null;
            attempts_left: number;
            /** @description For interviewers and admins; null once there is no such account. Names and `external` are those of the invitation */
            candidate?: {
                email: string | null;
                external: {
                    application_id: string | null;
                    candidate_id: string | null;
                    job_id: string | null;
                    profile_url: string | null;
                    provider: string;
                } | null;
                first_name: string | null;
                last_name: string | null;
                nickname: string;
                user_id: string;
            } | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            created_at: string;
            current_task_id: string | null;
            deadline_at: string | null;
            /**
             * Format: date-time
             * @description When its person was erased: texts are gone. Left out where nobody was
             */
            erased_at?: string;
            finished_at: string | null;
            /** @description How the band lies to the level asked for. For interviewers and admins; null until there is a report */
            fit?: ("above" | "meets" | "likely_meets" | "likely_below" | "below" | "unmeasured") | null;
            /** @description For the candidate, of one interview: who invited them; null where nobody did */
            invitation?: {
                /** @description An e-mail address to turn to */
                contact: string | null;
                organisation: string;
                /** @description Its name */
                package: string;
                /** @description For so long it is kept after its end */
                retention_days: number;
                /**
                 * Format: uuid
                 * @description The interview that counts; another one than a practice
                 */
                session_id: string;
                /** @description Of the time that tasks usually have */
                time_percent: number;
            } | null;
            languages: components["schemas"]["Language"][];
            level: components["schemas"]["Level"];
            /** @description Tokens that language models have used for it, also by what failed: as the provider counts them, or by our own count where it does not say. For interviewers and admins */
            llm?: {
                input_tokens: number;
                output_tokens: number;
            };
            locale: components["schemas"]["Locale"];
            /**
             * @description What `score` is out of
             * @constant
             */
            max_score?: 100;
            max_tasks: number;
            /** @description Days after the end for which recordings are kept */
            media_days: number;
            /** @description The package that it was ordered by. For interviewers and admins */
            package_id?: string | null;
            practice: boolean;
            /** @description How many the candidate has reported. For interviewers and admins */
            problems_reported?: number;
            /** @description For the candidate: where to go after the end; null: nowhere */
            redirect_url?: string | null;
            report_ready: boolean;
            /**
             * @description For the candidate: what they may read of their report
             * @enum {string}
             */
            report_to_candidate?: "full" | "summary" | "none";
            /**
             * @description `optional`: the candidate may give a résumé
             * @enum {string}
             */
            resume: "off" | "optional";
            /** @description Whether there is one, read or not; left out in lists */
            resume_given?: boolean;
            /** @description For other systems: the chance, in per cent, that ability is at or above the lower bound of the level asked for. For interviewers and admins; null until there is a report, and where nothing was measured */
            score?: number | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            server_time: string;
            /** Format: uuid */
            session_id: string;
            state: components["schemas"]["InterviewState"];
            task_number: number;
            /** @description Of the client without `client_id`. Null while the store of telemetry cannot be read */
            telemetry_last_seq: number | null;
            /** @description By `client_id`; under the empty one that without */
            telemetry_last_seqs: {
                [key: string]: number;
            } | null;
            track: components["schemas"]["Track"];
            /** @description Whether a question may be answered by a recording */
            video: boolean;
            /** @description Whether messages may be spoken; false too where nobody can write down what was said */
            voice: boolean;
            workflow_id: string;
            /** @description For admins: its place in Temporal's UI, null where there is none */
            workflow_url?: string | null;
        };
        /** @enum {string} */
        InterviewState: "greeting" | "task_issued" | "awaiting_solution" | "evaluating" | "feedback_ready" | "finished";
        Invitation: {
            accepted_at: string | null;
            additional_time_percent: number;
            candidate: {
                email: string | null;
                first_name: string;
                last_name: string | null;
                locale: components["schemas"]["Locale"] | null;
                preferred_name: string | null;
            };
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            created_at: string;
            /** @description Of the mail with its latest link; null where none is sent: nobody asked for it, there is no address, or the installation sends no mail */
            email_status: ("waiting" | "sent" | "failed" | "stopped") | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            expires_at: string;
            external: {
                application_id: string | null;
                candidate_id: string | null;
                job_id: string | null;
                profile_url: string | null;
                provider: string;
            } | null;
            /** Format: uuid */
            invitation_id: string;
            opened_at: string | null;
            /** Format: uuid */
            package_id: string;
            package_version: number;
            redirect_url: string | null;
            send_email: boolean;
            /** @description The interview, from its acceptance on */
            session_id: string | null;
            status: components["schemas"]["InvitationStatus"];
            /** @description What the candidate asked for before the start */
            time_request: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                text: string;
            } | null;
            /** @description The link, where it was made just now: it is stored hashed, so a repeat has none, and `renew` gives another */
            url?: string | null;
            valid_from: string | null;
        };
        /** @enum {string} */
        InvitationStatus: "created" | "opened" | "accepted" | "finished" | "expired" | "cancelled";
        InviteMemberAnswer: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            expires_at: string;
            /** @description Shown once: a repeat by an Idempotency-Key has none */
            url?: string;
            /** Format: uuid */
            user_id: string;
        };
        InviteMemberRequest: {
            /** Format: idn-email */
            email: string;
            /** @enum {string} */
            role: "interviewer" | "admin";
        };
        InviteRequest: {
            /**
             * @description On top of the package’s time: limit and par are × time_percent/100 × (1 + this/100)
             * @default 0
             */
            additional_time_percent: number;
            candidate: {
                /** Format: idn-email */
                email?: string;
                first_name: string;
                last_name: string;
                locale?: components["schemas"]["Locale"];
                preferred_name?: string;
            };
            /**
             * Format: date-time
             * @description By default 30 days from now; at most 366
             */
            expires_at?: string;
            /** @description With the package, `provider` and `application_id`, else `candidate_id`, are its natural key: a repeat is the same invitation */
            external?: {
                application_id?: string;
                candidate_id?: string;
                job_id?: string;
                /** Format: uri */
                profile_url?: string;
                /** @description The system that ordered it, such as `greenhouse` */
                provider: string;
            };
            package_id: string;
            /**
             * Format: uri
             * @description Where the candidate may go after the end
             */
            redirect_url?: string;
            /**
             * @description Mails the link to `candidate.email`, where the installation sends mail
             * @default false
             */
            send_email: boolean;
            /**
             * Format: date-time
             * @description It cannot be accepted before
             */
            valid_from?: string;
        };
        JoinRequest: {
            nickname: string;
            password: string;
            token: string;
        };
        Key: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            created_at: string;
            expires_at: string | null;
            /** Format: uuid */
            key_id: string;
            name: string;
            revoked_at: string | null;
            scopes: ("packages" | "invitations" | "results" | "webhooks")[];
        };
        /** @enum {string} */
        Language: "python" | "javascript" | "typescript" | "cpp" | "java" | "go";
        /** @enum {string} */
        Level: "junior" | "middle" | "senior";
        ListAuditAnswer: {
            entries: components["schemas"]["AuditEntry"][];
            next_cursor: string | null;
        };
        ListConnectionsAnswer: {
            connections: components["schemas"]["AtsConnection"][];
        };
        ListDecisionsAnswer: {
            /** @description In the order in which they were made: the last one holds */
            decisions: components["schemas"]["Decision"][];
        };
        ListDeliveriesAnswer: {
            deliveries: components["schemas"]["Delivery"][];
            next_cursor: string | null;
        };
        ListEventsAnswer: {
            events: components["schemas"]["StoredEvent"][];
            last_seq: number;
        };
        ListInterviewsAnswer: {
            interviews: components["schemas"]["Interview"][];
            next_cursor: string | null;
        };
        ListInvitationsAnswer: {
            invitations: components["schemas"]["Invitation"][];
            next_cursor: string | null;
        };
        ListKeysAnswer: {
            keys: components["schemas"]["Key"][];
            next_cursor: string | null;
        };
        ListMembersAnswer: {
            members: components["schemas"]["Member"][];
            next_cursor: string | null;
        };
        ListPackagesAnswer: {
            next_cursor: string | null;
            packages: components["schemas"]["Package"][];
        };
        ListReportLinksAnswer: {
            links: components["schemas"]["ReportLink"][];
            next_cursor: string | null;
        };
        ListWebhooksAnswer: {
            next_cursor: string | null;
            webhooks: components["schemas"]["Webhook"][];
        };
        LiveAnswer: {
            /** @constant */
            status: "ok";
        };
        /** @description Not stored, so without an id */
        LiveEvent: components["schemas"]["StreamedTyping"] | components["schemas"]["StreamedDelta"] | components["schemas"]["StreamedProgress"] | components["schemas"]["StreamedTranscribing"] | components["schemas"]["StreamedClock"] | components["schemas"]["StreamedResync"] | components["schemas"]["StreamedSeat"] | components["schemas"]["StreamedWatched"] | components["schemas"]["StreamedClosing"] | components["schemas"]["StreamedError"];
        /** @enum {string} */
        Locale: "en" | "ru";
        LoginRequest: {
            login: string;
            password: string;
        };
        MakeKeyAnswer: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            created_at: string;
            expires_at: string | null;
            /** @description Shown once: a repeat by an Idempotency-Key has none */
            key?: string;
            /** Format: uuid */
            key_id: string;
            name: string;
            revoked_at: string | null;
            scopes: ("packages" | "invitations" | "results" | "webhooks")[];
        };
        MakeKeyRequest: {
            /**
             * Format: date-time
             * @description By default never; what is past is refused
             */
            expires_at?: string;
            name: string;
            scopes: ("packages" | "invitations" | "results" | "webhooks")[];
        };
        MakePackageRequest: {
            /**
             * @description For so long after the end the candidate may answer to the signals
             * @default 14
             */
            appeal_days: number;
            /** @default  */
            description: string;
            /** @description Those that the candidate may use; by default all that the server offers */
            languages?: components["schemas"]["Language"][];
            level: components["schemas"]["Level"];
            /**
             * @description The language of the interview: always that one, or the candidate’s
             * @default candidate
             * @enum {string}
             */
            locale: "en" | "ru" | "candidate";
            /** @default 4 */
            max_tasks: number;
            /**
             * @description For so long recordings are kept after the end of the interview
             * @default 30
             */
            media_days: number;
            name: string;
            /**
             * @description So many days lie between an invitation and the first moment at which it can be accepted
             * @default 0
             */
            notice_days: number;
            /**
             * @description Whether the candidate may try the room first
             * @default false
             */
            practice: boolean;
            /**
             * @description `summary`: without what is said of single submissions; `none`: their report is 403 `report_withheld`
             * @default full
             * @enum {string}
             */
            report_to_candidate: "full" | "summary" | "none";
            /**
             * @description `optional`: the candidate may give a résumé, for something to talk about and nothing else
             * @default off
             * @enum {string}
             */
            resume: "off" | "optional";
            /**
             * @description For so long its interviews are kept after their end: at least 180, or as many as the installation keeps those of others
             * @default 180
             */
            retention_days: number;
            /**
             * @description Of the time that tasks usually have: limit and par alike
             * @default 100
             */
            time_percent: number;
            track: components["schemas"]["Track"];
            /**
             * @description Whether a question may be answered by a recording
             * @default false
             */
            video: boolean;
            /**
             * @description Whether messages may be spoken, where the server can write down what was said
             * @default false
             */
            voice: boolean;
        };
        MakeReportLinkAnswer: {
            /**
             * @description Whose version of the report it shows: all of it, or the copy that candidates get
             * @enum {string}
             */
            audience: "company" | "candidate";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            created_at: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            expires_at: string;
            /** Format: uuid */
            link_id: string;
            /** @description Shown once: what is stored does not lead back to it. Not in the answer to a repeat */
            url?: string;
        };
        MakeReportLinkRequest: {
            /**
             * @description Whose version of the report it shows: all of it, or the copy that candidates get
             * @enum {string}
             */
            audience: "company" | "candidate";
            /**
             * Format: date-time
             * @description In the future, at most 365 days from now
             */
            expires_at: string;
        };
        MakeWebhookAnswer: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            created_at: string;
            description: string;
            /** @description Since when it is told nothing */
            disabled_at: string | null;
            /** @description `gone`: its receiver answered 410; `failing`: ten tries have come to nothing; `member`: somebody of the organisation */
            disabled_by: ("gone" | "failing" | "member") | null;
            events: components["schemas"]["WebhookEventType"][];
            /** @description With `v1a`: what its receiver verifies by, `whpk_…` */
            public_key: string | null;
            /** @description With `v1`: what its receiver verifies by, `whsec_…`. It is shown this once */
            secret?: string;
            signing: components["schemas"]["Signing"];
            url: string;
            /** Format: uuid */
            webhook_id: string;
        };
        MakeWebhookRequest: {
            /** @default  */
            description: string;
            /** @description What it is told of */
            events: components["schemas"]["WebhookEventType"][];
            signing: components["schemas"]["Signing"];
            /** @description https, without user name and password, and of an address that anybody may have */
            url: string;
        };
        MeAnswer: {
            user: components["schemas"]["User"];
        };
        Member: {
            email: string | null;
            /** @description Of the link; null once they have joined */
            expires_at: string | null;
            /** @description Null until they have joined */
            nickname: string | null;
            /** @enum {string} */
            role: "interviewer" | "admin";
            /**
             * Format: date-time
             * @description When the account was made, or they were invited last
             */
            since: string;
            /** Format: uuid */
            user_id: string;
        };
        MessageData: {
            message_id: string;
            /** @constant */
            role: "user";
            text: string;
            /** @description It was spoken: by which recording, and whether its words were mended since */
            voice?: {
                edited: boolean;
                sha256: string;
                upload_id: string;
            };
        };
        MessageEvent: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            data: components["schemas"]["MessageData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "message";
        };
        ModelsCheck: {
            detail?: string;
            latency_ms: number;
            /**
             * @description How the models are asked for JSON: `json_schema` until their endpoint has refused it
             * @enum {string}
             */
            response_format?: "json_schema" | "json_object" | "none";
            /** @enum {string} */
            status: "ok" | "degraded" | "down";
        };
        /** @description `task` is null once the interview is finished */
        NextTask: {
            state: components["schemas"]["InterviewState"];
            task: components["schemas"]["Task"] | null;
        };
        NextTaskRequest: {
            session_id: string;
        };
        Nothing: Record<string, never>;
        Notice: {
            consents: {
                id: string;
                required: boolean;
                text: string;
            }[];
            locale: components["schemas"]["Locale"];
            /** @description Of this text and these consents in this language */
            notice_version: string;
            /** @description For so long an interview is kept after its end */
            retention_days: number;
            /** @description Markdown */
            text: string;
        };
        NoticeAcknowledgedData: {
            consents: {
                [key: string]: boolean;
            };
            locale: components["schemas"]["Locale"];
            notice_version: string;
        };
        NoticeAcknowledgedEvent: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            data: components["schemas"]["NoticeAcknowledgedData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "notice_acknowledged";
        };
        OpenapiAnswer: {
            openapi: string;
        } & {
            [key: string]: unknown;
        };
        OpenedInvitation: {
            candidate: {
                first_name: string;
            };
            /** @description An e-mail address to turn to */
            contact: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            expires_at: string;
            notice: components["schemas"]["Notice"];
            /** @description Who invites */
            organisation: string;
            package: {
                description: string;
                /** @description About so long it takes at most, with the candidate’s own time */
                duration_ms: number;
                languages: components["schemas"]["Language"][];
                level: components["schemas"]["Level"];
                /** @description Null where the candidate chooses */
                locale: components["schemas"]["Locale"] | null;
                max_tasks: number;
                name: string;
                /** @description Of the time that tasks usually have, the candidate’s own included */
                time_percent: number;
                track: components["schemas"]["Track"];
            };
            /** @description Whether the room may be tried first, once it is accepted */
            practice: boolean;
            redirect_url: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            server_time: string;
            /**
             * Format: uuid
             * @description Once it is accepted
             */
            session_id?: string;
            status: components["schemas"]["InvitationStatus"];
            time_requested: boolean;
            /**
             * Format: date-time
             * @description The first moment at which it can be accepted
             */
            valid_from: string;
        };
        OpenInvitationRequest: {
            /** @description Of the notice; by default the interview’s, or as Accept-Language has it */
            locale?: components["schemas"]["Locale"];
            token: string;
        };
        Organisation: {
            name: string;
            /** Format: uuid */
            organisation_id: string;
            slug: string;
        };
        OwnData: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            exported_at: string;
            interviews: {
                [key: string]: unknown;
            }[];
            user: {
                [key: string]: unknown;
            };
        } & {
            [key: string]: unknown;
        };
        Package: {
            /** @description For so long after the end the candidate may answer to the signals */
            appeal_days: number;
            /** @description Since when nobody is invited to it any more; null while people are */
            archived_at: string | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            created_at: string;
            description: string;
            /** @description Those that the candidate may use; by default all that the server offers */
            languages: components["schemas"]["Language"][];
            level: components["schemas"]["Level"];
            /**
             * @description The language of the interview: always that one, or the candidate’s
             * @enum {string}
             */
            locale: "en" | "ru" | "candidate";
            max_tasks: number;
            /** @description For so long recordings are kept after the end of the interview */
            media_days: number;
            name: string;
            /** @description So many days lie between an invitation and the first moment at which it can be accepted */
            notice_days: number;
            /** Format: uuid */
            package_id: string;
            /** @description Whether the candidate may try the room first */
            practice: boolean;
            /**
             * @description `summary`: without what is said of single submissions; `none`: their report is 403 `report_withheld`
             * @enum {string}
             */
            report_to_candidate: "full" | "summary" | "none";
            /**
             * @description `optional`: the candidate may give a résumé, for something to talk about and nothing else
             * @enum {string}
             */
            resume: "off" | "optional";
            /** @description For so long its interviews are kept after their end: at least 180, or as many as the installation keeps those of others */
            retention_days: number;
            /** @description Of the time that tasks usually have: limit and par alike */
            time_percent: number;
            track: components["schemas"]["Track"];
            version: number;
            /** @description Whether a question may be answered by a recording */
            video: boolean;
            /** @description Whether messages may be spoken, where the server can write down what was said */
            voice: boolean;
        };
        Payload: {
            data?: string;
            metadata?: {
                [key: string]: string;
            };
        };
        /** @description RFC 9457 */
        Problem: {
            code: components["schemas"]["ProblemCode"];
            detail: string;
            /** @description With `draft_conflict`: what is stored; null where nothing is */
            draft?: components["schemas"]["Draft"] | null;
            errors?: {
                message: string;
                path: string;
            }[];
            /** @description Under `/ats/`: as `detail`, for the systems that look for it here */
            message?: string;
            request_id: string;
            /** @description With `wrong_state` and `finished` */
            state?: components["schemas"]["InterviewState"];
            status: number;
            title: string;
            type: string;
            /**
             * Format: date-time
             * @description With `too_early`: the first moment at which the invitation can be accepted
             */
            valid_from?: string;
        };
        /**
         * @description - `bad_request`: the request cannot be read
         *     - `invalid_json`: the body is not JSON in UTF-8
         *     - `unauthenticated`: no valid token, or a wrong login
         *     - `forbidden`: the role does not allow it
         *     - `foreign_origin`: another site called with the cookie
         *     - `wrong_password`: the password is not the one of this account
         *     - `not_found`: no such thing, or not yours to know of
         *     - `gone`: the link has expired or was revoked
         *     - `method_not_allowed`: the path knows other methods, see `Allow`
         *     - `not_acceptable`: not available in a form that `Accept` names
         *     - `taken`: the e-mail or the nickname has an account
         *     - `claimed`: the account has a password already
         *     - `last_admin`: there would be no admin left
         *     - `wrong_state`: not now; `state` says where the interview stands
         *     - `finished`: the interview is over
         *     - `resume_off`: the interview takes no résumé
         *     - `wrong_offset`: the recording is elsewhere; HEAD says where
         *     - `recording_off`: the interview takes no such recording
         *     - `upload_used`: the interview refers to the recording
         *     - `draft_conflict`: the draft does not follow the stored one; `draft` says what is stored
         *     - `too_many`: as many are there as there may be; remove one first
         *     - `disabled`: the webhook is told nothing; set `disabled_at` to null first
         *     - `no_hints_left`: every hint of the task was given
         *     - `archived`: nobody is invited to that package any more
         *     - `expired`: the time of the invitation is over
         *     - `cancelled`: the invitation was cancelled
         *     - `too_early`: the invitation cannot be accepted yet; `valid_from` says when
         *     - `replaced`: the link was replaced by another one
         *     - `report_withheld`: the company does not show this report to its candidate
         *     - `appeal_closed`: the time for an appeal is over
         *     - `report_not_ready`: the report is still being built, see `Retry-After`
         *     - `too_large`: the body is too long
         *     - `unsupported_media_type`: the body is not `application/json` in UTF-8
         *     - `upload_unfinished`: the recording is not whole yet
         *     - `not_transcribed`: the words of the recording were not written down yet
         *     - `unreadable`: nothing can be read of the file, or played of the recording
         *     - `invalid`: `errors` says what is wrong and where
         *     - `idempotency_key_reused`: the key belongs to another request
         *     - `language_not_offered`: the server or the interview does not offer that language
         *     - `too_many_requests`: a limit was reached, see `Retry-After`
         *     - `storage_full`: as much is stored as is kept; waiting does not help
         *     - `internal`: a fault of the server
         *     - `temporal`: the interview did not answer in time; repeat with the same key
         *     - `docker`: programs cannot be run now
         *     - `transcriber`: nobody writes down speech now, or not yet; repeat
         *     - `bank`: the tasks of the interview are not on the server as they were; the log says which are to be put back
         *     - `stopping`: this server is about to stop; repeat with the same key, another one answers, or this one when it is back
         *     - `media`: recordings cannot be stored or read now; repeat
         *     - `database`: a store cannot be used now; repeat with the same key
         * @enum {string}
         */
        ProblemCode: "bad_request" | "invalid_json" | "unauthenticated" | "forbidden" | "foreign_origin" | "wrong_password" | "not_found" | "gone" | "method_not_allowed" | "not_acceptable" | "taken" | "claimed" | "last_admin" | "wrong_state" | "finished" | "resume_off" | "wrong_offset" | "recording_off" | "upload_used" | "draft_conflict" | "too_many" | "disabled" | "no_hints_left" | "archived" | "expired" | "cancelled" | "too_early" | "replaced" | "report_withheld" | "appeal_closed" | "report_not_ready" | "too_large" | "unsupported_media_type" | "upload_unfinished" | "not_transcribed" | "unreadable" | "invalid" | "idempotency_key_reused" | "language_not_offered" | "too_many_requests" | "storage_full" | "internal" | "temporal" | "docker" | "transcriber" | "bank" | "stopping" | "media" | "database";
        /** @description What does not work, in the words of the candidate */
        ProblemReportedData: {
            request_ids: string[];
            text: string;
        };
        ProblemReportedEvent: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            data: components["schemas"]["ProblemReportedData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "problem_reported";
        };
        /** @description How many tests of a run or of a check have been run; first 0 */
        ProgressData: {
            done: number;
            run_id?: string;
            submission_id?: string;
            total: number;
        };
        /** Format: binary */
        PutResumeFile: string;
        ReadDraftsAnswer: {
            /** @description That of the newest draft; null where there is none */
            active_language: components["schemas"]["Language"] | null;
            /** @description Newest first */
            drafts: components["schemas"]["StoredDraft"][];
            /** @description Of the edits of this task, by `client_id` */
            edits_last_seq: {
                [key: string]: number;
            } | null;
        };
        ReadEditsAnswer: {
            /** @description In the order of arrival, as sent */
            edits: components["schemas"]["StoredEdit"][];
            /** @description Null at the end */
            next_after: string | null;
        };
        RecordAnswerAnswer: {
            seq: number;
        };
        RecordAnswerRequest: {
            /**
             * Format: uuid
             * @description The message of the interviewer that is answered
             */
            message_id: string;
            session_id: string;
            /** Format: uuid */
            upload_id: string;
        };
        RegisterRequest: {
            /** Format: idn-email */
            email: string;
            /** @description By default as Accept-Language has it */
            locale?: components["schemas"]["Locale"];
            nickname: string;
            password: string;
        };
        RenameOrganisationAnswer: {
            organisation: components["schemas"]["Organisation"];
        };
        RenameOrganisationRequest: {
            name: string;
        };
        RenewInvitationRequest: {
            /**
             * Format: date-time
             * @description By default 30 days from now; at most 366
             */
            expires_at?: string;
        };
        ReplayDeliveriesAnswer: {
            /** @description How many are sent again; those that are on their way are none of them */
            count: number;
        };
        ReplayDeliveriesRequest: {
            delivery_id: string;
        } | {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        Report: {
            ability: {
                estimate: number;
                high: number;
                /** @enum {string} */
                label: "beginner" | "junior" | "middle" | "senior" | "expert";
                low: number;
                verdict: {
                    /**
                     * @description How the band lies to the level that was asked for
                     * @enum {string}
                     */
                    fit: "above" | "meets" | "likely_meets" | "likely_below" | "below" | "unmeasured";
                    /** @enum {string} */
                    high_label: "beginner" | "junior" | "middle" | "senior" | "expert";
                    /** @enum {string} */
                    low_label: "beginner" | "junior" | "middle" | "senior" | "expert";
                    /** @description Sentences on what the band says and what it does not */
                    meaning: string[];
                    /** @description Tasks that the estimate rests on */
                    tasks: number;
                    title: string;
                };
            };
            /** @description What the candidate says against it. Beside the report, so no part of `hash` */
            appeal: components["schemas"]["Appeal"] | null;
            /** @description Null once there is no such account. Beside the report, so no part of `hash` */
            candidate: {
                /** @description Only for interviewers and admins; null for a guest */
                email?: string | null;
                /** @description As whom the company has invited them */
                first_name?: string;
                last_name?: string | null;
                nickname: string;
                user_id: string;
            } | null;
            /** @description Whether what the signals rest on is as it came, as `GET /interview/:id/integrity` has it; null while it cannot be read. Beside the report, so no part of `hash` */
            chain: components["schemas"]["Chain"] | null;
            /** @description All that was said, whole and in pairs. Not in reports of before there was one */
            conversation?: components["schemas"]["ReportExchange"][];
            /** @description What people decided about the candidate, in order: the last one holds. Beside the report, so no part of `hash` */
            decisions: components["schemas"]["Decision"][];
            /** @description What a template wrote in place of a model (`reply`, `feedback`), and what could not be made and is missing */
            degraded: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                id: string;
                /** @enum {string} */
                kind: "reply" | "feedback" | "event" | "task" | "section";
            }[];
            duration_ms: number;
            /**
             * @description What ended the interview. Left out where the event that says so cannot be read
             * @enum {string}
             */
            ended_by?: "next" | "delivered" | "check" | "feedback" | "internal_error" | "give_up" | "deadline" | "finish" | "idle" | "completed";
            /**
             * Format: date-time
             * @description When its person was erased: texts are gone, `hash` is that of the report as it was
             */
            erased_at?: string;
            /** @description How this person is judged, in plain words. Beside the report, so no part of `hash` */
            explanation: components["schemas"]["Explanation"] | null;
            extensions: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** @description Since the start of the interview */
                at_ms: number;
                /** @description Who. Only for interviewers and admins */
                by?: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                deadline_at: string;
                reason: string;
                seconds: number;
            }[];
            /**
             * @description For a candidate whose package shows them the figures alone: texts are left out
             * @constant
             */
            extent?: "summary";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            finished_at: string;
            hash: string;
            /** @description Counts of telemetry, null when nothing was told; always null for candidates */
            integrity: {
                /** @description Of all that pages told when the interview ended; null where nothing was chained */
                chain: {
                    head: string;
                    length: number;
                } | null;
                conflicts: number;
                edits: number;
                events: {
                    [key: string]: number;
                };
                missing: number;
                /** @description Batches, because there were too many */
                refused: number;
            } | null;
            level: components["schemas"]["Level"];
            locale: components["schemas"]["Locale"];
            /**
             * @description What `score` is out of. Beside the report
             * @constant
             */
            max_score: 100;
            /** @description What failed on the interviewer’s side */
            outages: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
                /** @description Since the start of the interview */
                at_ms: number;
                detail: string;
                /** @enum {string} */
                kind: "interviewer" | "sandbox";
            }[];
            /** @description 3; of somebody who was erased, that of the time of their erasure. It goes up whenever the same events give another document */
            report_version: number;
            /** @description What people made of the signals, in order. Beside the report, so no part of `hash` */
            reviews: components["schemas"]["Review"][];
            /** @description The chance, in per cent, that ability is at or above the lower bound of the level asked for; null where nothing was measured. For other systems: people are shown the band. Beside the report, so no part of `hash` */
            score: number | null;
            session_id: string;
            /** @description Advice to a person, as `GET /interview/:id/integrity` has it; null while it cannot be read. Beside the report, so no part of `hash` */
            signals: components["schemas"]["Signal"][] | null;
            /** @description Advice to a person; null when no model has read the transcript */
            soft_skills: {
                evidence: {
                    message_id: string;
                    quote: string;
                }[];
                score: number | null;
                /** @enum {string} */
                skill: "communication" | "reasoning_aloud" | "reaction_to_feedback" | "handling_of_uncertainty";
                summary: string;
            }[] | null;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            started_at: string;
            tasks: {
                attempts: {
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                    code_sha256: string;
                    language: components["schemas"]["Language"];
                    passed: number;
                    score: number;
                    submission_id: string;
                    total: number;
                    verdict: components["schemas"]["Verdict"];
                }[];
                /** @description What was in the editor when the task was closed; missing in interviews of before drafts */
                draft?: {
                    /** @description It was checked, by the candidate or by itself at the deadline */
                    checked: boolean;
                    code_sha256: string;
                    language: components["schemas"]["Language"];
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    saved_at: string;
                } | null;
                /** @description What was asked about the accepted solution: unasked, and until the next task in reply */
                follow_ups: {
                    /** @description What the candidate wrote until the interviewer spoke again */
                    answers: {
                        /** @description Since the start of the interview */
                        at_ms: number;
                        message_id: string;
                        text: string;
                    }[];
                    /** @description Since the start of the interview */
                    at_ms: number;
                    /** @description How much of the good answers was said: nothing that matters, a part, what matters. Advice to a person; null when nobody graded it */
                    covered: (0 | 0.5 | 1) | null;
                    degraded: boolean;
                    message_id: string;
                    /** @description Words of the candidate that it rests on */
                    quotes: {
                        message_id: string;
                        quote: string;
                    }[];
                    text: string;
                }[];
                /** @description How much each of them helped. Advice to a person; of those that no model has judged, nothing, so all `replies` without a model */
                help?: {
                    /**
                     * @description How much that reply helped: 0 not at all, 1 where to look, 2 as much as a hint, 3 gave away
                     * @enum {number}
                     */
                    level: 0 | 1 | 2 | 3;
                    message_id: string;
                    /** @description Words of that reply; empty with 0 */
                    quote: string;
                }[];
                hints: number;
                hints_taken: {
                    /** @description Since the start of the interview */
                    at_ms: number;
                    number: number;
                    text: string;
                }[];
                /** @description As given at first; `extensions` say what was added */
                limit_ms: number;
                max_attempts: number;
                number: number;
                /** @enum {string} */
                outcome: "solved" | "failed" | "gave_up" | "timed_out" | "unfinished";
                par_ms: number;
                rating: number;
                /** @description Of the interviewer while the task was open. Not in reports of before help was counted */
                replies?: number;
                runs: number;
                /** @description What enters the ability: the best of the attempts, 0 without any */
                score: number;
                stopped?: {
                    /** @enum {string} */
                    cause: "waiting" | "judging" | "compile" | "review" | "disconnect";
                    ms: number;
                    /** @description What more it took, over the caps: that was not given back */
                    over_ms?: number;
                }[];
                /** @description For how long checks stopped the clock. Not in interviews of before there were caps */
                stopped_ms?: number;
                submissions: {
                    /**
                     * Format: date-time
                     * @description ISO 8601, UTC
                     */
                    at: string;
                    /** @description Since the start of the interview */
                    at_ms: number;
                    /** @description Number of counted attempts once it was in */
                    attempt: number;
                    code_sha256: string;
                    /** @description False for `compile_error` and `internal_error` */
                    counted: boolean;
                    duration_ms: number;
                    /** @description Time on the task when it was sent */
                    elapsed_ms: number;
                    language: components["schemas"]["Language"];
                    passed: number;
                    /** @description Only for interviewers and admins */
                    result_sha256?: string;
                    review: {
                        /** @description What the reviewer takes the time and memory of the code to be; null without a model */
                        complexity: string | null;
                        /** @description False when the code without comments and names was judged otherwise, or not at all. Only for interviewers and admins */
                        confident?: boolean | null;
                        degraded: boolean;
                        improvements: string[];
                        quality: number | null;
                        strengths: string[];
                        summary: string;
                    } | null;
                    score: number;
                    submission_id: string;
                    total: number;
                    verdict: components["schemas"]["Verdict"];
                }[];
                task_id: string;
                time_ms: number;
                title: string;
                why_chosen: {
                    ability: number;
                    bank_version: string;
                    candidates: {
                        chance: number;
                        rating: number;
                        task_id: string;
                    }[];
                    se: number;
                    seed: string;
                    target: number;
                };
            }[];
            /** @description Limit and par of each task are those of the bank × `time_percent` / 100 × (1 + `additional_time_percent` / 100). Left out where they are those of the bank by themselves: of interviews that nobody has ordered by a package */
            time?: {
                additional_time_percent: number;
                time_percent: number;
            };
            timeline: components["schemas"]["ReportTimelineEntry"][];
            track: components["schemas"]["Track"];
        };
        ReportExchange: {
            answers: {
                /** @description Since the start of the interview */
                at_ms: number;
                message_id: string;
                text: string;
            }[];
            /** @description Null where the candidate wrote first */
            question: {
                /** @description Since the start of the interview */
                at_ms: number;
                degraded: boolean;
                message_id: string;
                text: string;
                unasked: boolean;
            } | null;
            /** @description Number of the last task that was given */
            task: number | null;
        };
        ReportLink: {
            /**
             * @description Whose version of the report it shows: all of it, or the copy that candidates get
             * @enum {string}
             */
            audience: "company" | "candidate";
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            created_at: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            expires_at: string;
            /** Format: uuid */
            link_id: string;
            opening_count: number;
            /** @description The latest 100, the last one first */
            openings: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                at: string;
            }[];
            revoked_at: string | null;
        };
        ReportProblemAnswer: {
            seq: number;
        };
        ReportProblemRequest: {
            /** @description `X-Request-Id`s of calls that went wrong */
            request_ids?: string[];
            text: string;
        };
        ReportSchemaAnswer: {
            $id: string;
            $schema: string;
        } & {
            [key: string]: unknown;
        };
        ReportTimelineEntry: {
            /** @description Since the start of the interview */
            at_ms: number;
            /** @constant */
            kind: "task";
            rating: number;
            task: number | null;
            title: string;
        } | {
            /** @description Since the start of the interview */
            at_ms: number;
            /** @enum {string} */
            cause: "next" | "delivered" | "check" | "feedback" | "internal_error" | "give_up" | "deadline" | "finish" | "idle" | "completed";
            /** @constant */
            kind: "state";
            outcome: ("solved" | "failed" | "gave_up" | "timed_out" | "unfinished") | null;
            /** @enum {string} */
            state: "greeting" | "task_issued" | "awaiting_solution" | "evaluating" | "feedback_ready" | "finished";
            task: number | null;
        } | {
            /** @description Since the start of the interview */
            at_ms: number;
            /** @constant */
            kind: "run";
            language: components["schemas"]["Language"];
            passed: number;
            task: number | null;
            total: number;
            verdict: components["schemas"]["RunVerdict"];
        } | {
            /** @description Since the start of the interview */
            at_ms: number;
            counted: boolean;
            /** @constant */
            kind: "check";
            language: components["schemas"]["Language"];
            passed: number;
            submission_id: string;
            task: number | null;
            total: number;
            verdict: components["schemas"]["Verdict"];
        } | {
            /** @description Since the start of the interview */
            at_ms: number;
            degraded: boolean;
            /** @constant */
            kind: "feedback";
            submission_id: string;
            task: number | null;
        } | {
            /** @description Since the start of the interview */
            at_ms: number;
            /** @constant */
            kind: "message";
            task: number | null;
            text: string;
        } | {
            /** @description Since the start of the interview */
            at_ms: number;
            degraded: boolean;
            /** @constant */
            kind: "reply";
            task: number | null;
            text: string;
            unasked: boolean;
        } | {
            /** @description Since the start of the interview */
            at_ms: number;
            /** @constant */
            kind: "hint";
            number: number;
            task: number | null;
        } | {
            /** @description Since the start of the interview */
            at_ms: number;
            /** @constant */
            kind: "extension";
            reason: string;
            seconds: number;
            task: number | null;
        } | {
            /** @description Since the start of the interview */
            at_ms: number;
            /**
             * @description Why that time was given back
             * @enum {string}
             */
            cause: "disconnect";
            /** @constant */
            kind: "credit";
            seconds: number;
            task: number | null;
        } | {
            /** @description Since the start of the interview */
            at_ms: number;
            code: string;
            /** @constant */
            kind: "error";
            task: number | null;
        };
        RequestTimeRequest: {
            text: string;
            token: string;
        };
        ResetPasswordRequest: {
            new_password: string;
            token: string;
        };
        Resume: {
            /** @description In the order of the file, without those that were removed */
            claims: {
                confirmed: boolean;
                /** Format: uuid */
                id: string;
                /** @enum {string} */
                kind: "skill" | "experience" | "role" | "employer" | "project" | "education";
                /** @description Of the file, that it comes from, without what is private in it */
                line: string;
                text: string;
            }[];
            /** @description For interviewers and admins: the first of the hidden texts */
            hidden?: {
                /** @enum {string} */
                kind: "colour" | "tiny" | "off_page" | "invisible" | "vanish" | "zero_width" | "covered";
                page: number;
                text: string;
            }[];
            /** @description How many texts are in the file that nobody sees who opens it; none is used */
            hidden_text: number;
            /**
             * @description Why there is nothing of a file that `failed`; `internal`: it could not be read here, and may be sent again
             * @enum {string}
             */
            reason?: "unreadable" | "encrypted" | "scanned" | "empty" | "too_large" | "too_long" | "wrong_type" | "internal";
            /** @enum {string} */
            status: "reading" | "ready" | "failed";
        };
        /** @description Stored events from this number on have given way to others, which follow: drop what was read of them */
        ResyncData: {
            from: number;
        };
        RetryCallbacksAnswer: {
            /** @description Calls that begin anew */
            count: number;
        };
        RetryCallbacksRequest: {
            provider: components["schemas"]["AtsProvider"];
        };
        Review: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            /** @description Who, a user id. Only for interviewers and admins */
            by?: string;
            decision: components["schemas"]["ReviewDecision"];
            /** @description Only for interviewers and admins */
            note?: string;
            /** Format: uuid */
            review_id: string;
            /** @description Of its event */
            seq: number;
            /** @description Those that were looked at */
            signals: string[];
        };
        /**
         * @description `clear`: nothing speaks against the candidate; `concern`: something does; `invalid`: the interview does not count
         * @enum {string}
         */
        ReviewDecision: "clear" | "concern" | "invalid";
        ReviewIntegrityAnswer: {
            /** Format: uuid */
            review_id: string;
        };
        ReviewIntegrityRequest: {
            decision: components["schemas"]["ReviewDecision"];
            note: string;
            /** @description Those that were looked at: ids of signals as they are now, or that an earlier review named */
            signals: string[];
        };
        RotateWebhookAnswer: {
            /**
             * Format: date-time
             * @description Until then the secrets of before sign as well
             */
            previous_until: string;
            /** @description With `v1a`: what its receiver verifies by, `whpk_…` */
            public_key: string | null;
            /** @description With `v1`: what its receiver verifies by, `whsec_…`. It is shown this once */
            secret?: string;
        };
        RunCodeRequest: {
            /** @description At most 65536 bytes of UTF-8 */
            code: string;
            language: components["schemas"]["Language"];
            session_id: string;
            stdin?: string;
            task_id: string;
        };
        RunData: {
            duration_ms: number;
            /** @description False for a run on own input: nothing was compared, `passed` and `total` are 0 */
            judged: boolean;
            language: components["schemas"]["Language"];
            passed: number;
            run_id: string;
            task_id: string;
            total: number;
            verdict: components["schemas"]["RunVerdict"];
        };
        RunEvent: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            data: components["schemas"]["RunData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "run";
        };
        RunResult: {
            compile: {
                ok: boolean;
                output: string;
            };
            cpu_ms: number;
            duration_ms: number;
            /** @description What usually helps with such a failure */
            hint: string | null;
            /** @description False for a run on own input: nothing was compared, `passed` and `total` are 0 */
            judged: boolean;
            memory_kb: number;
            /** Format: uuid */
            run_id: string;
            stderr: string;
            stdout: string;
            tests: components["schemas"]["VisibleTest"][];
            verdict: components["schemas"]["RunVerdict"];
        };
        /**
         * @description As of a check, or `cancelled`
         * @enum {string}
         */
        RunVerdict: "internal_error" | "compile_error" | "memory_limit" | "output_limit" | "time_limit" | "runtime_error" | "wrong_answer" | "accepted" | "cancelled";
        SaveDraftAnswer: {
            revision: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            saved_at: string;
            sha256: string;
        };
        SaveDraftRequest: {
            /** @description The stored revision that this client last read or saved; 0: none */
            base_revision?: number;
            /**
             * Format: uuid
             * @description The page that saves
             */
            client_id?: string;
            /** @description May be empty; at most 65536 bytes of UTF-8 */
            code: string;
            language: components["schemas"]["Language"];
            /** @description Counted up by the client, for each task and language */
            revision: number;
            session_id: string;
            task_id: string;
        };
        Seat: {
            /** Format: uuid */
            client_id: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            since: string;
        };
        /** @description Which of the candidate's open pages writes */
        SeatData: {
            /** Format: uuid */
            client_id: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            since: string;
        };
        SendEditsAnswer: {
            accepted: number;
            conflicts: number[];
            duplicates: number;
            last_seq: number;
            /** @description Inclusive ranges */
            missing: [
                number,
                number
            ][];
        };
        SendEditsRequest: {
            batches: components["schemas"]["Edit"][];
            /**
             * Format: uuid
             * @description The page that tells: `seq` counts for each
             */
            client_id?: string;
            language: components["schemas"]["Language"];
            session_id: string;
            task_id: string;
        };
        SendMessageAnswer: {
            /** Format: uuid */
            message_id: string;
            seq: number;
        };
        SendMessageRequest: {
            session_id: string;
            text: string;
            /** @description By which recording it was spoken; it was written down before */
            voice?: {
                /** @description Whether the text is another than the one that was written down, white space aside */
                edited: boolean;
                upload_id: string;
            };
        };
        SendTelemetryAnswer: {
            accepted: number;
            conflicts: number[];
            duplicates: number;
            last_seq: number;
            /** @description Inclusive ranges */
            missing: [
                number,
                number
            ][];
        };
        SendTelemetryRequest: {
            /**
             * Format: uuid
             * @description The page that tells: `seq` counts for each
             */
            client_id?: string;
            events: components["schemas"]["TelemetryEvent"][];
            session_id: string;
        };
        /**
         * @description `webhook.test` is what a test call is of
         * @enum {string}
         */
        SentEventType: "invitation.opened" | "invitation.accepted" | "invitation.expired" | "invitation.cancelled" | "interview.started" | "interview.finished" | "interview.decided" | "report.ready" | "report.updated" | "integrity.reviewed" | "candidate.erased" | "webhook.test";
        Session: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            expires_at: string;
            /** @description JWT, lives 12 hours, of somebody without a password 30 days; also set as an HttpOnly cookie */
            token: string;
            user: components["schemas"]["User"];
        };
        SetConnectionTokenRequest: {
            provider: components["schemas"]["AtsProvider"];
            /** @description By which it knows us; an empty one takes it away */
            token: string;
        };
        SetRoleAnswer: {
            user: components["schemas"]["User"];
        };
        SetRoleRequest: {
            /** @enum {string} */
            role: "candidate" | "interviewer" | "admin";
        };
        Signal: {
            /** @description Of `focus_lost` and `page_hidden`: the first 50 times away that it counts */
            departures?: {
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                from: string;
                /**
                 * Format: date-time
                 * @description ISO 8601, UTC
                 */
                to: string;
            }[];
            /** @description The first 50, in order of time */
            evidence: {
                /** @description Where the client gave one */
                client_id?: string;
                seq: number;
                /** @enum {string} */
                store: "telemetry" | "edits";
                /** @description Of edits */
                task_id?: string;
            }[];
            /** @description Figures: lengths in characters, shares from 0 to 1, durations in milliseconds. Of `similar`, for the company: `other: {session_id, submission_id}` */
            facts: {
                [key: string]: number | string | boolean | {
                    [key: string]: string;
                };
            };
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            from: string;
            /** Format: uuid */
            id: string;
            /** @description The other way */
            innocent: string;
            kind: components["schemas"]["SignalKind"];
            /** @description Of `similar`, for the company, not in reports: the parts that both programs have in common, whatever their names are; in the order of the own one, the longest 100 */
            matches?: {
                /** @description From one place of the code to before another, in UTF-16 units */
                other: {
                    from: number;
                    to: number;
                };
                /** @description From one place of the code to before another, in UTF-16 units */
                own: {
                    from: number;
                    to: number;
                };
            }[];
            severity: components["schemas"]["SignalSeverity"];
            /** @description The one way to read it */
            suspicious: string;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            to: string;
        };
        /** @enum {string} */
        SignalKind: "paste" | "focus_lost" | "page_hidden" | "devtools_opened" | "fullscreen_left" | "sudden_solution" | "even_typing" | "code_without_edits" | "edits_misfit" | "telemetry_gap" | "telemetry_conflict" | "two_devices" | "address_changed" | "agent_changed" | "too_much_telemetry" | "similar" | "disconnect" | "suppressed";
        /** @enum {string} */
        SignalSeverity: "info" | "notice" | "strong";
        /**
         * @description `v1`: HMAC-SHA256 with a shared secret; `v1a`: ed25519, with a public key for the receiver
         * @enum {string}
         */
        Signing: "v1" | "v1a";
        SignUpFirstAdminRequest: {
            /** Format: idn-email */
            email: string;
            nickname: string;
            password: string;
            token: string;
        };
        SoftSkillsData: Record<string, never>;
        SoftSkillsEvent: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            data: components["schemas"]["SoftSkillsData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "soft_skills";
        };
        StartInterviewAnswer: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            created_at: string;
            greeting: {
                /** Format: uuid */
                message_id: string;
                text: string;
            };
            level: components["schemas"]["Level"];
            locale: components["schemas"]["Locale"];
            /** Format: uuid */
            session_id: string;
            state: components["schemas"]["InterviewState"];
            track: components["schemas"]["Track"];
            workflow_id: string;
        };
        StartInterviewRequest: {
            /** @description What the candidate needs: the signals that it causes are suppressed */
            accommodations?: ("screen_reader" | "more_time")[];
            /** @description By `id`; one that is left out is not given */
            consents?: {
                [key: string]: boolean;
            };
            /** @description Those that the candidate may use; by default all that the server offers */
            languages?: components["schemas"]["Language"][];
            level: components["schemas"]["Level"];
            /** @description By default the user's */
            locale?: components["schemas"]["Locale"];
            /** @default 4 */
            max_tasks: number;
            /** @description As `/notice` has told it. Only those who have an account may leave both out */
            notice_version?: string;
            /** @description One easy task, of which nothing is judged or kept */
            practice?: boolean;
            track: components["schemas"]["Track"];
        };
        StateData: {
            /** @description Null in interviews of before it was told */
            attempts_left: number | null;
            /**
             * @description What made the state change
             * @enum {string}
             */
            cause: "next" | "delivered" | "check" | "feedback" | "internal_error" | "give_up" | "deadline" | "finish" | "idle" | "completed";
            deadline_at: string | null;
            /** @description How this change closes the task; null while it is open, or was closed before */
            outcome: ("solved" | "failed" | "gave_up" | "timed_out" | "unfinished") | null;
            state: components["schemas"]["InterviewState"];
            task_number: number;
        };
        StateEvent: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            data: components["schemas"]["StateData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "state";
        };
        /** @description A check as it was answered, with its code */
        StoredCheck: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            attempt: number;
            attempts_left: number;
            code: string;
            code_sha256: string;
            compile: {
                ok: boolean;
                output: string;
            };
            duration_ms: number;
            /** @description What usually helps with such a failure */
            hint: string | null;
            language: components["schemas"]["Language"];
            passed: number;
            score: number;
            state: components["schemas"]["InterviewState"];
            /** Format: uuid */
            submission_id: string;
            tests: (components["schemas"]["VisibleTest"] | components["schemas"]["HiddenTest"])[];
            total: number;
            verdict: components["schemas"]["Verdict"];
        };
        StoredDraft: {
            code: string;
            language: components["schemas"]["Language"];
            revision: number;
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            saved_at: string;
            sha256: string;
        };
        StoredEdit: {
            /**
             * Format: date-time
             * @description By the client's clock
             */
            at: string;
            /** @description Of the text that it changes; the first of a language: its template */
            base_sha256: string;
            /**
             * @description A CodeMirror 6 ChangeSet as JSON: a number keeps so many UTF-16 units, `[deleted, ...lines]` replaces
             * @example [
             *       12,
             *       [
             *         0,
             *         "x"
             *       ],
             *       30
             *     ]
             */
            changes: (number | [
                number
            ])[];
            /** @description Empty where none was given */
            client_id: string;
            language: components["schemas"]["Language"];
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            received_at: string;
            /** @description After it, in UTF-16 units */
            selection?: {
                anchor: number;
                head: number;
            };
            /** @description Numbered by the client from 1, for each task */
            seq: number;
            /** @description Of the text after it */
            sha256: string;
        };
        /** @description What happened in an interview, numbered from 1 without gaps */
        StoredEvent: components["schemas"]["MessageEvent"] | components["schemas"]["FinalEvent"] | components["schemas"]["NoticeAcknowledgedEvent"] | components["schemas"]["ErrorEvent"] | components["schemas"]["StateEvent"] | components["schemas"]["TaskEvent"] | components["schemas"]["RunEvent"] | components["schemas"]["VerdictEvent"] | components["schemas"]["HintEvent"] | components["schemas"]["ExtendedEvent"] | components["schemas"]["CreditedEvent"] | components["schemas"]["TimeLeftEvent"] | components["schemas"]["FeedbackEvent"] | components["schemas"]["ProblemReportedEvent"] | components["schemas"]["AnswerRecordedEvent"] | components["schemas"]["SoftSkillsEvent"] | components["schemas"]["AssessedEvent"] | components["schemas"]["FinishedEvent"] | components["schemas"]["IntegrityReviewedEvent"] | components["schemas"]["AppealedEvent"] | components["schemas"]["DecidedEvent"];
        /** @description A run as it was answered, with its code */
        StoredRun: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            code: string;
            compile: {
                ok: boolean;
                output: string;
            };
            cpu_ms: number;
            duration_ms: number;
            /** @description What usually helps with such a failure */
            hint: string | null;
            /** @description False for a run on own input: nothing was compared, `passed` and `total` are 0 */
            judged: boolean;
            language: components["schemas"]["Language"];
            memory_kb: number;
            /** Format: uuid */
            run_id: string;
            stderr: string;
            stdout: string;
            tests: components["schemas"]["VisibleTest"][];
            verdict: components["schemas"]["RunVerdict"];
        };
        StreamedAnswerRecorded: {
            data: components["schemas"]["AnswerRecordedData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "answer_recorded";
        };
        StreamedAppealed: {
            data: components["schemas"]["AppealedData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "appealed";
        };
        StreamedAssessed: {
            data: components["schemas"]["AssessedData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "assessed";
        };
        StreamedClock: {
            data: components["schemas"]["ClockData"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "clock";
        };
        StreamedClosing: {
            data: components["schemas"]["ClosingData"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "closing";
        };
        StreamedCredited: {
            data: components["schemas"]["CreditedData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "credited";
        };
        StreamedDecided: {
            data: components["schemas"]["DecidedData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "decided";
        };
        StreamedDelta: {
            data: components["schemas"]["DeltaData"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "delta";
        };
        StreamedError: {
            data: components["schemas"]["ErrorData"];
            seq?: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "error";
        };
        StreamedExtended: {
            data: components["schemas"]["ExtendedData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "extended";
        };
        StreamedFeedback: {
            data: components["schemas"]["FeedbackData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "feedback";
        };
        StreamedFinal: {
            data: components["schemas"]["FinalData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "final";
        };
        StreamedFinished: {
            data: components["schemas"]["FinishedData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "finished";
        };
        StreamedHint: {
            data: components["schemas"]["HintData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "hint";
        };
        StreamedIntegrityReviewed: {
            data: components["schemas"]["IntegrityReviewedData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "integrity_reviewed";
        };
        StreamedMessage: {
            data: components["schemas"]["MessageData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "message";
        };
        StreamedNoticeAcknowledged: {
            data: components["schemas"]["NoticeAcknowledgedData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "notice_acknowledged";
        };
        StreamedProblemReported: {
            data: components["schemas"]["ProblemReportedData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "problem_reported";
        };
        StreamedProgress: {
            data: components["schemas"]["ProgressData"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "progress";
        };
        StreamedResync: {
            data: components["schemas"]["ResyncData"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "resync";
        };
        StreamedRun: {
            data: components["schemas"]["RunData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "run";
        };
        StreamedSeat: {
            data: components["schemas"]["SeatData"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "seat";
        };
        StreamedSoftSkills: {
            data: components["schemas"]["SoftSkillsData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "soft_skills";
        };
        StreamedState: {
            data: components["schemas"]["StateData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "state";
        };
        StreamedTask: {
            data: components["schemas"]["TaskData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "task";
        };
        StreamedTimeLeft: {
            data: components["schemas"]["TimeLeftData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "time_left";
        };
        StreamedTranscribing: {
            data: components["schemas"]["TranscribingData"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "transcribing";
        };
        StreamedTyping: {
            data: components["schemas"]["TypingData"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "typing";
        };
        StreamedVerdict: {
            data: components["schemas"]["VerdictData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "verdict";
        };
        StreamedWatched: {
            data: components["schemas"]["WatchedData"];
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "watched";
        };
        /** @description An event as the stream carries it: `seq` is its `id` line, which live events do not have, `type` its `event` line, and `data` its `data` line, which is JSON. */
        StreamEvent: components["schemas"]["StreamedMessage"] | components["schemas"]["StreamedFinal"] | components["schemas"]["StreamedNoticeAcknowledged"] | components["schemas"]["StreamedError"] | components["schemas"]["StreamedState"] | components["schemas"]["StreamedTask"] | components["schemas"]["StreamedRun"] | components["schemas"]["StreamedVerdict"] | components["schemas"]["StreamedHint"] | components["schemas"]["StreamedExtended"] | components["schemas"]["StreamedCredited"] | components["schemas"]["StreamedTimeLeft"] | components["schemas"]["StreamedFeedback"] | components["schemas"]["StreamedProblemReported"] | components["schemas"]["StreamedAnswerRecorded"] | components["schemas"]["StreamedSoftSkills"] | components["schemas"]["StreamedAssessed"] | components["schemas"]["StreamedFinished"] | components["schemas"]["StreamedIntegrityReviewed"] | components["schemas"]["StreamedAppealed"] | components["schemas"]["StreamedDecided"] | components["schemas"]["StreamedTyping"] | components["schemas"]["StreamedDelta"] | components["schemas"]["StreamedProgress"] | components["schemas"]["StreamedTranscribing"] | components["schemas"]["StreamedClock"] | components["schemas"]["StreamedResync"] | components["schemas"]["StreamedSeat"] | components["schemas"]["StreamedWatched"] | components["schemas"]["StreamedClosing"];
        TakeHintAnswer: {
            left: number;
            number: number;
            text: string;
        };
        TakeHintRequest: {
            session_id: string;
            task_id: string;
        };
        TakeSeatRequest: {
            /**
             * Format: uuid
             * @description A UUID for each open page
             */
            client_id: string;
        };
        Task: {
            attempts_left: number;
            deadline_at: string | null;
            difficulty: components["schemas"]["Difficulty"];
            /** @description How many there are */
            hidden_tests: number;
            hints_left: number;
            languages: {
                id: components["schemas"]["Language"];
                label: string;
                template: string;
            }[];
            limits: {
                cpu_ms: number;
                memory_kb: number;
                output_bytes: number;
                wall_ms: number;
            };
            max_attempts: number;
            number: number;
            /** @description How long it is expected to take */
            par_ms: number;
            /** @description Markdown */
            statement: string;
            task_id: string;
            title: string;
            visible_tests: {
                expected: string;
                input: string;
                name: string;
            }[];
        };
        TaskData: {
            difficulty: components["schemas"]["Difficulty"];
            number: number;
            task_id: string;
            title: string;
        };
        TaskEvent: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            data: components["schemas"]["TaskData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "task";
        };
        /** @description A task as it stands, with the hints that were taken and the newest 20 runs and checks, newest first */
        TaskWithWork: {
            attempts_left: number;
            deadline_at: string | null;
            difficulty: components["schemas"]["Difficulty"];
            /** @description How many there are */
            hidden_tests: number;
            hints: {
                number: number;
                text: string;
            }[];
            hints_left: number;
            languages: {
                id: components["schemas"]["Language"];
                label: string;
                template: string;
            }[];
            limits: {
                cpu_ms: number;
                memory_kb: number;
                output_bytes: number;
                wall_ms: number;
            };
            max_attempts: number;
            number: number;
            /** @description How long it is expected to take */
            par_ms: number;
            runs: components["schemas"]["StoredRun"][];
            /** @description Markdown */
            statement: string;
            submissions: components["schemas"]["StoredCheck"][];
            task_id: string;
            title: string;
            visible_tests: {
                expected: string;
                input: string;
                name: string;
            }[];
        };
        TelemetryEvent: {
            /**
             * Format: date-time
             * @description By the client's clock
             */
            at: string;
            data?: {
                length: number;
                sha256?: string;
                target: string;
            };
            /** @description Numbered by the client from 1 */
            seq: number;
            /** @constant */
            type: "copy";
        } | {
            /**
             * Format: date-time
             * @description By the client's clock
             */
            at: string;
            data?: {
                length: number;
                sha256?: string;
                target: string;
            };
            /** @description Numbered by the client from 1 */
            seq: number;
            /** @constant */
            type: "cut";
        } | {
            /**
             * Format: date-time
             * @description By the client's clock
             */
            at: string;
            data?: {
                length: number;
                sha256?: string;
                target: string;
            };
            /** @description Numbered by the client from 1 */
            seq: number;
            /** @constant */
            type: "paste";
        } | {
            /**
             * Format: date-time
             * @description By the client's clock
             */
            at: string;
            data?: {
                state: string;
            };
            /** @description Numbered by the client from 1 */
            seq: number;
            /** @constant */
            type: "visibility";
        } | {
            /**
             * Format: date-time
             * @description By the client's clock
             */
            at: string;
            data?: {
                state: string;
            };
            /** @description Numbered by the client from 1 */
            seq: number;
            /** @constant */
            type: "devtools";
        } | {
            /**
             * Format: date-time
             * @description By the client's clock
             */
            at: string;
            data?: {
                state: string;
            };
            /** @description Numbered by the client from 1 */
            seq: number;
            /** @constant */
            type: "fullscreen";
        } | {
            /**
             * Format: date-time
             * @description By the client's clock
             */
            at: string;
            data?: Record<string, never>;
            /** @description Numbered by the client from 1 */
            seq: number;
            /** @constant */
            type: "blur";
        } | {
            /**
             * Format: date-time
             * @description By the client's clock
             */
            at: string;
            data?: Record<string, never>;
            /** @description Numbered by the client from 1 */
            seq: number;
            /** @constant */
            type: "focus";
        } | {
            /**
             * Format: date-time
             * @description By the client's clock
             */
            at: string;
            data?: Record<string, never>;
            /** @description Numbered by the client from 1 */
            seq: number;
            /** @constant */
            type: "mouse_leave";
        } | {
            /**
             * Format: date-time
             * @description By the client's clock
             */
            at: string;
            data?: Record<string, never>;
            /** @description Numbered by the client from 1 */
            seq: number;
            /** @constant */
            type: "idle";
        } | {
            /**
             * Format: date-time
             * @description By the client's clock
             */
            at: string;
            data?: Record<string, never>;
            /** @description Numbered by the client from 1 */
            seq: number;
            /** @constant */
            type: "reconnect";
        };
        TestWebhookAnswer: {
            /**
             * Format: uuid
             * @description As `webhook-id` has it, and the list of deliveries
             */
            event_id: string;
        };
        /** @description Time for the task gets short */
        TimeLeftData: {
            remaining_ms: number;
            task_id: string;
        };
        TimeLeftEvent: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            data: components["schemas"]["TimeLeftData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "time_left";
        };
        /** @enum {string} */
        Track: "algorithms" | "backend" | "frontend" | "data";
        TranscribeAnswer: {
            /** @description More was said than a message may have, and is left out */
            cut: boolean;
            duration_ms: number;
            /** @description Of the words, by its code */
            language: string;
            /** @description Of the recording */
            sha256: string;
            /** @description Empty where nobody spoke */
            text: string;
        };
        TranscribeRequest: {
            session_id: string;
            upload_id: string;
        };
        /** @description What is said in a recording is being written down, for so long by now; and how long it is */
        TranscribingData: {
            duration_ms: number | null;
            elapsed_ms: number;
            upload_id: string;
        };
        TryPackageAnswer: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            created_at: string;
            greeting: {
                /** Format: uuid */
                message_id: string;
                text: string;
            };
            level: components["schemas"]["Level"];
            locale: components["schemas"]["Locale"];
            /** Format: uuid */
            session_id: string;
            state: components["schemas"]["InterviewState"];
            track: components["schemas"]["Track"];
            workflow_id: string;
        };
        TypingData: {
            attempt: number;
            reply_id: string;
        };
        User: {
            /** @description Null for a guest */
            email: string | null;
            /** Format: uuid */
            id: string;
            locale: components["schemas"]["Locale"];
            nickname: string;
            /** @enum {string} */
            role: "candidate" | "interviewer" | "admin";
        };
        /** @enum {string} */
        Verdict: "internal_error" | "compile_error" | "memory_limit" | "output_limit" | "time_limit" | "runtime_error" | "wrong_answer" | "accepted";
        VerdictData: {
            attempt: number;
            /** @description A draft that was checked by itself when the time was up */
            automatic: boolean;
            duration_ms: number;
            language: components["schemas"]["Language"];
            passed: number;
            submission_id: string;
            task_id: string;
            total: number;
            verdict: components["schemas"]["Verdict"];
        };
        VerdictEvent: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            at: string;
            data: components["schemas"]["VerdictData"];
            seq: number;
            /**
             * @description discriminator enum property added by openapi-typescript
             * @enum {string}
             */
            type: "verdict";
        };
        VisibleTest: {
            cpu_ms: number;
            /** @description Where the output first departs from the expected one */
            difference: string | null;
            duration_ms: number;
            expected: string;
            memory_kb: number;
            name: string;
            /** @description The first 16384 bytes, cut at a character */
            stderr: string;
            /** @description Of all that was written */
            stderr_bytes: number;
            /** @description The first 16384 bytes, cut at a character */
            stdout: string;
            /** @description Of all that was written */
            stdout_bytes: number;
            /** @enum {string} */
            verdict: "internal_error" | "compile_error" | "memory_limit" | "output_limit" | "time_limit" | "runtime_error" | "wrong_answer" | "accepted" | "not_run";
        };
        /** @description To the candidate: somebody of the company has this interview's stream open */
        WatchedData: {
            watching: boolean;
        };
        Webhook: {
            /**
             * Format: date-time
             * @description ISO 8601, UTC
             */
            created_at: string;
            description: string;
            /** @description Since when it is told nothing */
            disabled_at: string | null;
            /** @description `gone`: its receiver answered 410; `failing`: ten tries have come to nothing; `member`: somebody of the organisation */
            disabled_by: ("gone" | "failing" | "member") | null;
            events: components["schemas"]["WebhookEventType"][];
            /** @description With `v1a`: what its receiver verifies by, `whpk_…` */
            public_key: string | null;
            signing: components["schemas"]["Signing"];
            url: string;
            /** Format: uuid */
            webhook_id: string;
        };
        /** @enum {string} */
        WebhookEventType: "invitation.opened" | "invitation.accepted" | "invitation.expired" | "invitation.cancelled" | "interview.started" | "interview.finished" | "interview.decided" | "report.ready" | "report.updated" | "integrity.reviewed" | "candidate.erased";
        WorkableOrder: {
            /**
             * Format: uri
             * @description Called by PUT whenever there is something new
             */
            callback_url: string;
            candidate: {
                /** Format: idn-email */
                email: string;
                first_name: string;
                last_name?: (string | "") | null;
                phone?: string | null;
            };
            job_shortcode?: string | null;
            job_title?: string | null;
            test_id: string;
        };
        WorkableOrdered: {
            /** Format: uuid */
            assessment_id: string;
        };
        WorkableTests: {
            tests: {
                /** Format: uuid */
                id: string;
                name: string;
            }[];
        };
    };
    responses: {
        /** @description The path does not know that method */
        MethodNotAllowed: {
            headers: {
                Allow: components["headers"]["Allow"];
                "X-Request-Id": components["headers"]["X-Request-Id"];
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: {
        /** @description The methods that the path knows */
        Allow: string;
        /** @description Seconds after which a repeat may succeed */
        "Retry-After": number;
        /** @description Names this call in the log; also `request_id` of a problem */
        "X-Request-Id": string;
    };
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    home: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Links, or a page */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "name": "Viva",
                     *       "links": {
                     *         "docs": "/docs",
                     *         "contract": "/docs/contract",
                     *         "openapi": "/openapi.json",
                     *         "health": "/health"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Home"];
                    "text/html": string;
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelAshbyAssessment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "assessment_id": "7d4a1c9e-2f86-4b3d-8c57-1e9f0a2b3c4d"
                 *     }
                 */
                "application/json": components["schemas"]["AshbyCancellation"];
            };
        };
        responses: {
            /** @description Cancelled, then or before */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "results": {
                     *         "assessment_id": "7d4a1c9e-2f86-4b3d-8c57-1e9f0a2b3c4d"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AshbyOrdered"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAshbyTests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "results": [
                     *         {
                     *           "assessment_type_id": "0b7c2f4e-5a53-4a0e-9a55-3c1d2e4f5a6b",
                     *           "name": "Back end, middle",
                     *           "description": "Four tasks, ninety minutes."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["AshbyTests"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startAshbyAssessment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "assessment_type_id": "0b7c2f4e-5a53-4a0e-9a55-3c1d2e4f5a6b",
                 *       "candidate": {
                 *         "ashby_id": "ac1",
                 *         "first_name": "Ada",
                 *         "last_name": "Lovelace",
                 *         "email": "ada@example.org"
                 *       },
                 *       "application": {
                 *         "ashby_id": "app1"
                 *       },
                 *       "job": {
                 *         "ashby_id": "job1"
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AshbyOrder"];
            };
        };
        responses: {
            /** @description Invited, then or before */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "success": true,
                     *       "results": {
                     *         "assessment_id": "7d4a1c9e-2f86-4b3d-8c57-1e9f0a2b3c4d"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AshbyOrdered"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listConnections: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Each that there is */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "connections": [
                     *         {
                     *           "provider": "greenhouse",
                     *           "token_set_at": "2026-11-30T09:00:00.000Z",
                     *           "pending": 0,
                     *           "failed": 0,
                     *           "fault": null
                     *         },
                     *         {
                     *           "provider": "workable",
                     *           "token_set_at": null,
                     *           "pending": 0,
                     *           "failed": 1,
                     *           "fault": null
                     *         },
                     *         {
                     *           "provider": "ashby",
                     *           "token_set_at": null,
                     *           "pending": 0,
                     *           "failed": 0,
                     *           "fault": null
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ListConnectionsAnswer"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setConnectionToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "provider": "workable",
                 *       "token": "the-token-that-Workable-gave"
                 *     }
                 */
                "application/json": components["schemas"]["SetConnectionTokenRequest"];
            };
        };
        responses: {
            /** @description Kept, or taken away */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    retryCallbacks: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "provider": "workable"
                 *     }
                 */
                "application/json": components["schemas"]["RetryCallbacksRequest"];
            };
        };
        responses: {
            /** @description They begin */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "count": 1
                     *     }
                     */
                    "application/json": components["schemas"]["RetryCallbacksAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listGreenhouseTests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example [
                     *       {
                     *         "partner_test_id": "0b7c2f4e-5a53-4a0e-9a55-3c1d2e4f5a6b",
                     *         "partner_test_name": "Back end, middle"
                     *       }
                     *     ]
                     */
                    "application/json": components["schemas"]["GreenhouseTests"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    hearGreenhouseError: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "api_call": "list_tests",
                 *       "errors": [
                 *         "partner_test_name is missing"
                 *       ],
                 *       "partner_test_id": null,
                 *       "partner_test_name": null,
                 *       "partner_interview_id": null,
                 *       "candidate_email": null
                 *     }
                 */
                "application/json": components["schemas"]["GreenhouseFault"];
            };
        };
        responses: {
            /** @description Heard */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /** @example {} */
                    "application/json": components["schemas"]["GreenhouseHeard"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendGreenhouseTest: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "partner_test_id": "0b7c2f4e-5a53-4a0e-9a55-3c1d2e4f5a6b",
                 *       "candidate": {
                 *         "first_name": "Ada",
                 *         "last_name": "Lovelace",
                 *         "preferred_name": null,
                 *         "email": "ada@example.org",
                 *         "greenhouse_profile_url": "https://app.greenhouse.io/people/17681532?application_id=26234709",
                 *         "resume_url": null,
                 *         "phone_number": "+1 555 0100"
                 *       },
                 *       "sent_by": "grace@example.org",
                 *       "url": "https://app.greenhouse.io/integrations/testing_partners/take_home_tests/12345"
                 *     }
                 */
                "application/json": components["schemas"]["GreenhouseOrder"];
            };
        };
        responses: {
            /** @description Invited, then or before */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "partner_interview_id": "7d4a1c9e-2f86-4b3d-8c57-1e9f0a2b3c4d"
                     *     }
                     */
                    "application/json": components["schemas"]["GreenhouseOrdered"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getGreenhouseStatus: {
        parameters: {
            query: {
                partner_interview_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is stored now */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "partner_status": "complete",
                     *       "partner_profile_url": "https://viva.example.org/interview/3f0b4a52-8c1d-4e8b-9d5e-7a6c2b1f0e9d/report",
                     *       "partner_score": 79,
                     *       "metadata": {
                     *         "invitation_sent": true,
                     *         "started_at": "2026-11-30T10:00:00.000Z",
                     *         "finished_at": "2026-11-30T11:10:00.000Z",
                     *         "standing": "Probably meets middle level",
                     *         "band": "The middle of the band is middle level; what was seen also fits anything from junior to senior.",
                     *         "work": "3 of 4 tasks solved. Hints taken: 1.",
                     *         "advice": "Advice to people, who decide.",
                     *         "report_hash": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["GreenhouseStatus"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    orderWorkableAssessment: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "test_id": "0b7c2f4e-5a53-4a0e-9a55-3c1d2e4f5a6b",
                 *       "job_shortcode": "GROOV001",
                 *       "job_title": "Back end engineer",
                 *       "callback_url": "https://www.workable.com/assessments/12345",
                 *       "candidate": {
                 *         "first_name": "Ada",
                 *         "last_name": "Lovelace",
                 *         "email": "ada@example.org",
                 *         "phone": null
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["WorkableOrder"];
            };
        };
        responses: {
            /** @description Invited, then or before */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "assessment_id": "7d4a1c9e-2f86-4b3d-8c57-1e9f0a2b3c4d"
                     *     }
                     */
                    "application/json": components["schemas"]["WorkableOrdered"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWorkableTests: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The latest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "tests": [
                     *         {
                     *           "id": "0b7c2f4e-5a53-4a0e-9a55-3c1d2e4f5a6b",
                     *           "name": "Back end, middle"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["WorkableTests"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listAudit: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before, of a list with the same sort */
                cursor?: string;
                /** @description Included */
                from?: string;
                limit?: number;
                /** @description Included */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "entries": [
                     *         {
                     *           "at": "2026-11-28T23:04:26.000Z",
                     *           "by": {
                     *             "user_id": "5b0c1c52-7a43-4e0a-9a4e-1f0c8d3f2b10"
                     *           },
                     *           "action": "report.read",
                     *           "object": {
                     *             "kind": "interview",
                     *             "id": "8d2f4a1c-52c7-4a55-9b9e-0c6f3c1f7a11"
                     *           },
                     *           "detail": null,
                     *           "address": "192.0.2.1"
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ListAuditAnswer"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    claimAccount: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.org",
                 *       "nickname": "ada",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["ClaimAccountRequest"];
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIuLi4ifQ.signature",
                     *       "expires_at": "2026-11-29T11:04:26.000Z",
                     *       "user": {
                     *         "id": "8d2f4a1c-52c7-4a55-9b9e-0c6f3c1f7a11",
                     *         "email": "ada@example.org",
                     *         "nickname": "ada",
                     *         "role": "candidate",
                     *         "locale": "en"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    signUpFirstAdmin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "the part of the link behind the #",
                 *       "email": "ada@example.org",
                 *       "nickname": "ada",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["SignUpFirstAdminRequest"];
            };
        };
        responses: {
            /** @description Signed up */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIuLi4ifQ.signature",
                     *       "expires_at": "2026-11-29T11:04:26.000Z",
                     *       "user": {
                     *         "id": "cfc09fa8-1383-4c9f-84c0-b91de700420c",
                     *         "email": "ada@example.org",
                     *         "nickname": "ada",
                     *         "role": "admin",
                     *         "locale": "en"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    enterAsGuest: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                /**
                 * @example {
                 *       "locale": "en"
                 *     }
                 */
                "application/json": components["schemas"]["EnterAsGuestRequest"];
            };
        };
        responses: {
            /** @description A guest */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIuLi4ifQ.signature",
                     *       "expires_at": "2026-12-28T23:04:26.000Z",
                     *       "user": {
                     *         "id": "8d2f4a1c-52c7-4a55-9b9e-0c6f3c1f7a11",
                     *         "email": null,
                     *         "nickname": "guest-8d2f4a1c",
                     *         "role": "candidate",
                     *         "locale": "en"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    join: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "the part of the link behind the #",
                 *       "nickname": "grace",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["JoinRequest"];
            };
        };
        responses: {
            /** @description Signed up */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIuLi4ifQ.signature",
                     *       "expires_at": "2026-11-29T11:04:26.000Z",
                     *       "user": {
                     *         "id": "5b0c1c52-7a43-4e0a-9a4e-1f0c8d3f2b10",
                     *         "email": "grace@example.org",
                     *         "nickname": "grace",
                     *         "role": "interviewer",
                     *         "locale": "en"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    login: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "login": "ada",
                 *       "password": "correct horse battery"
                 *     }
                 */
                "application/json": components["schemas"]["LoginRequest"];
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIuLi4ifQ.signature",
                     *       "expires_at": "2026-11-29T11:04:26.000Z",
                     *       "user": {
                     *         "id": "cfc09fa8-1383-4c9f-84c0-b91de700420c",
                     *         "email": "ada@example.org",
                     *         "nickname": "ada",
                     *         "role": "candidate",
                     *         "locale": "en"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    logout: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Signed out; streams of this token have ended */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    me: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The user */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": "cfc09fa8-1383-4c9f-84c0-b91de700420c",
                     *         "email": "ada@example.org",
                     *         "nickname": "ada",
                     *         "role": "candidate",
                     *         "locale": "en"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["MeAnswer"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eraseMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The account has ended; the rest follows */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    declareMyself: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "sex": "female",
                 *       "ethnicity": "asian"
                 *     }
                 */
                "application/json": components["schemas"]["DeclareMyselfRequest"];
            };
        };
        responses: {
            /** @description Kept, or taken back */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Everything */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "exported_at": "2026-11-28T23:04:29.641Z",
                     *       "user": {
                     *         "id": "9b1deb4d-3b7d-4bad-9bdd-2b0d7b3dcb6d",
                     *         "email": "ada@example.org",
                     *         "nickname": "ada",
                     *         "role": "candidate",
                     *         "locale": "en",
                     *         "created_at": "2026-11-28T22:01:02.003Z"
                     *       },
                     *       "interviews": [],
                     *       "notes": {
                     *         "signals": "Signals are places of an interview at which a person of the company may want to look, each with a suspicious and an innocent reading.",
                     *         "fingerprints": "Of each program that was checked and counted, fingerprints are kept: numbers made of rows of its statements and operators."
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["OwnData"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "password": "correct horse battery",
                 *       "new_password": "a stapler that is red"
                 *     }
                 */
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            /** @description Changed */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    resetPassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "the part of the link behind the #",
                 *       "new_password": "a stapler that is red"
                 *     }
                 */
                "application/json": components["schemas"]["ResetPasswordRequest"];
            };
        };
        responses: {
            /** @description Changed */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    refreshToken: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Signed in */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIuLi4ifQ.signature",
                     *       "expires_at": "2026-11-29T11:04:26.000Z",
                     *       "user": {
                     *         "id": "cfc09fa8-1383-4c9f-84c0-b91de700420c",
                     *         "email": "ada@example.org",
                     *         "nickname": "ada",
                     *         "role": "candidate",
                     *         "locale": "en"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    register: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "ada@example.org",
                 *       "nickname": "ada",
                 *       "password": "correct horse battery",
                 *       "locale": "en"
                 *     }
                 */
                "application/json": components["schemas"]["RegisterRequest"];
            };
        };
        responses: {
            /** @description Signed up */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIuLi4ifQ.signature",
                     *       "expires_at": "2026-11-29T11:04:26.000Z",
                     *       "user": {
                     *         "id": "cfc09fa8-1383-4c9f-84c0-b91de700420c",
                     *         "email": "ada@example.org",
                     *         "nickname": "ada",
                     *         "role": "candidate",
                     *         "locale": "en"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Session"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    recordAnswer: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "session_id": "3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd",
                 *       "upload_id": "0a4f6c1d-6f0b-4a52-9d5e-3f1f0f2b7c11",
                 *       "message_id": "14bece35-5805-45ef-81d9-0e726072a89d"
                 *     }
                 */
                "application/json": components["schemas"]["RecordAnswerRequest"];
            };
        };
        responses: {
            /** @description Taken; the event `answer_recorded` follows */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "seq": 7
                     *     }
                     */
                    "application/json": components["schemas"]["RecordAnswerAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No longer there */
            410: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendMessage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "session_id": "3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd",
                 *       "text": "Hello! May I use Python?"
                 *     }
                 */
                "application/json": components["schemas"]["SendMessageRequest"];
            };
        };
        responses: {
            /** @description Taken; the reply comes on the stream */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "message_id": "29369a95-cbdd-41d4-9590-1b86842b4034",
                     *       "seq": 2
                     *     }
                     */
                    "application/json": components["schemas"]["SendMessageAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No longer there */
            410: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    streamChat: {
        parameters: {
            query: {
                after?: string;
                /** @description The page that reads */
                client_id?: string;
                lost_ms?: string;
                session_id: string;
            };
            header?: {
                "last-event-id"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The stream */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": string;
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    transcribe: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "session_id": "3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd",
                 *       "upload_id": "6b0f6f0e-0a3b-4c3c-9b1e-0f6f6a8f2c11"
                 *     }
                 */
                "application/json": components["schemas"]["TranscribeRequest"];
            };
        };
        responses: {
            /** @description What it says */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "text": "I would keep the counts in a hash table.",
                     *       "language": "en",
                     *       "duration_ms": 4200,
                     *       "sha256": "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                     *       "cut": false
                     *     }
                     */
                    "application/json": components["schemas"]["TranscribeAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No longer there */
            410: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    docs: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    document: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                document: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    health: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description `ok` or `degraded` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "degraded",
                     *       "version": "0.1.0+8f14e45fceea",
                     *       "checks": {
                     *         "temporal": {
                     *           "status": "ok",
                     *           "latency_ms": 8
                     *         },
                     *         "database": {
                     *           "status": "ok",
                     *           "latency_ms": 1.3
                     *         },
                     *         "telemetry": {
                     *           "status": "ok",
                     *           "latency_ms": 0.2
                     *         },
                     *         "docker": {
                     *           "status": "ok",
                     *           "latency_ms": 3
                     *         },
                     *         "llm": {
                     *           "status": "degraded",
                     *           "latency_ms": 0,
                     *           "detail": "no key: replies are pre-baked",
                     *           "response_format": "json_schema"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description `down` */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "degraded",
                     *       "version": "0.1.0+8f14e45fceea",
                     *       "checks": {
                     *         "temporal": {
                     *           "status": "ok",
                     *           "latency_ms": 8
                     *         },
                     *         "database": {
                     *           "status": "ok",
                     *           "latency_ms": 1.3
                     *         },
                     *         "telemetry": {
                     *           "status": "ok",
                     *           "latency_ms": 0.2
                     *         },
                     *         "docker": {
                     *           "status": "ok",
                     *           "latency_ms": 3
                     *         },
                     *         "llm": {
                     *           "status": "degraded",
                     *           "latency_ms": 0,
                     *           "detail": "no key: replies are pre-baked",
                     *           "response_format": "json_schema"
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Health"];
                };
            };
        };
    };
    live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Alive */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ok"
                     *     }
                     */
                    "application/json": components["schemas"]["LiveAnswer"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInterview: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The interview */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "session_id": "3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd",
                     *       "workflow_id": "interview-3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd",
                     *       "track": "algorithms",
                     *       "level": "junior",
                     *       "locale": "en",
                     *       "languages": [
                     *         "python",
                     *         "typescript"
                     *       ],
                     *       "max_tasks": 2,
                     *       "practice": false,
                     *       "resume": "optional",
                     *       "voice": false,
                     *       "video": false,
                     *       "media_days": 30,
                     *       "state": "awaiting_solution",
                     *       "task_number": 1,
                     *       "current_task_id": "algorithms/first-bad-bracket",
                     *       "deadline_at": "2026-11-28T23:29:26.924Z",
                     *       "attempts_left": 3,
                     *       "created_at": "2026-11-28T23:04:26.622Z",
                     *       "finished_at": null,
                     *       "report_ready": false,
                     *       "telemetry_last_seq": 0,
                     *       "telemetry_last_seqs": {},
                     *       "server_time": "2026-11-28T23:04:26.995Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Interview"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDecisions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "decisions": [
                     *         {
                     *           "seq": 58,
                     *           "at": "2026-11-30T10:02:11.000Z",
                     *           "decision_id": "0f6f2f0c-9a55-8b0e-8a43-5b8f6c9a7f21",
                     *           "decision": "advance",
                     *           "reasons": [
                     *             "Both tasks were solved without a hint.",
                     *             "The trade-offs were explained well."
                     *           ],
                     *           "note": "Ask about Go in the next round.",
                     *           "by": "4f1c2b9a-77de-4c53-8b0b-9f6d3e2a1c05",
                     *           "by_nickname": "grace"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ListDecisionsAnswer"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decide: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "decision": "advance",
                 *       "reasons": [
                 *         "Both tasks were solved without a hint.",
                 *         "The trade-offs were explained well."
                 *       ],
                 *       "note": "Ask about Go in the next round."
                 *     }
                 */
                "application/json": components["schemas"]["DecideRequest"];
            };
        };
        responses: {
            /** @description Taken; it is an event */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "decision_id": "0f6f2f0c-9a55-8b0e-8a43-5b8f6c9a7f21"
                     *     }
                     */
                    "application/json": components["schemas"]["DecideAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readEdits: {
        parameters: {
            query: {
                /** @description What `next_after` said */
                after?: string;
                limit?: number;
                task_id: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "edits": [
                     *         {
                     *           "seq": 1,
                     *           "at": "2026-11-28T23:04:30.102Z",
                     *           "base_sha256": "1f724924849470f770136e82abad652aac3feff4c37f8df208cc7426c39d2738",
                     *           "changes": [
                     *             40,
                     *             [
                     *               4,
                     *               "'ok'"
                     *             ],
                     *             1
                     *           ],
                     *           "selection": {
                     *             "anchor": 44,
                     *             "head": 44
                     *           },
                     *           "sha256": "90b9e7d785b3c22f5315f1344e1b7e850ba34a9f93ec0e7498f72bbcbc96ace4",
                     *           "language": "python",
                     *           "client_id": "9b4c9d1e-3a52-4a0c-8f6b-0f5c2a1d7e11",
                     *           "received_at": "2026-11-28T23:04:31.210Z"
                     *         }
                     *       ],
                     *       "next_after": null
                     *     }
                     */
                    "application/json": components["schemas"]["ReadEditsAnswer"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listEvents: {
        parameters: {
            query?: {
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description In order */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "events": [
                     *         {
                     *           "seq": 1,
                     *           "type": "final",
                     *           "at": "2026-11-28T23:04:26.651Z",
                     *           "data": {
                     *             "reply_id": "101a114a-1319-470a-9e28-e29cb000c898",
                     *             "reply_to": [],
                     *             "message_id": "14bece35-5805-45ef-81d9-0e726072a89d",
                     *             "role": "assistant",
                     *             "text": "Hello! I am your interviewer today: algorithms, junior level. I am an AI, and it is people who decide about you. There are up to 2 tasks ahead, and you can run your code as often as you like before you submit it. Tell me what you are thinking as you go: your reasoning counts as much as the answer. Take the first task whenever you are ready.",
                     *             "model": "template",
                     *             "degraded": false
                     *           }
                     *         },
                     *         {
                     *           "seq": 2,
                     *           "type": "message",
                     *           "at": "2026-11-28T23:04:26.833Z",
                     *           "data": {
                     *             "message_id": "29369a95-cbdd-41d4-9590-1b86842b4034",
                     *             "role": "user",
                     *             "text": "Hello! May I use Python?"
                     *           }
                     *         },
                     *         {
                     *           "seq": 3,
                     *           "type": "task",
                     *           "at": "2026-11-28T23:04:26.912Z",
                     *           "data": {
                     *             "task_id": "algorithms/first-bad-bracket",
                     *             "number": 1,
                     *             "title": "The first bad bracket",
                     *             "difficulty": {
                     *               "rating": 1237,
                     *               "label": "easy"
                     *             }
                     *           }
                     *         },
                     *         {
                     *           "seq": 4,
                     *           "type": "state",
                     *           "at": "2026-11-28T23:04:26.912Z",
                     *           "data": {
                     *             "state": "task_issued",
                     *             "task_number": 1,
                     *             "deadline_at": null,
                     *             "cause": "next",
                     *             "outcome": null,
                     *             "attempts_left": 3
                     *           }
                     *         },
                     *         {
                     *           "seq": 7,
                     *           "type": "hint",
                     *           "at": "2026-11-28T23:04:27.040Z",
                     *           "data": {
                     *             "task_id": "algorithms/first-bad-bracket",
                     *             "number": 1,
                     *             "text": "What does the smallest input look like, and what must the answer to it be?"
                     *           }
                     *         },
                     *         {
                     *           "seq": 8,
                     *           "type": "run",
                     *           "at": "2026-11-28T23:04:27.536Z",
                     *           "data": {
                     *             "run_id": "dea417c4-734e-4c28-ac60-42d6a53a39d9",
                     *             "task_id": "algorithms/first-bad-bracket",
                     *             "language": "python",
                     *             "verdict": "wrong_answer",
                     *             "judged": true,
                     *             "passed": 0,
                     *             "total": 3,
                     *             "duration_ms": 209
                     *           }
                     *         },
                     *         {
                     *           "seq": 10,
                     *           "type": "verdict",
                     *           "at": "2026-11-28T23:04:28.883Z",
                     *           "data": {
                     *             "submission_id": "67c2ba25-bbb2-4065-a665-bc521010b018",
                     *             "attempt": 1,
                     *             "task_id": "algorithms/first-bad-bracket",
                     *             "language": "python",
                     *             "verdict": "accepted",
                     *             "passed": 20,
                     *             "total": 20,
                     *             "duration_ms": 1000,
                     *             "automatic": false
                     *           }
                     *         },
                     *         {
                     *           "seq": 11,
                     *           "type": "feedback",
                     *           "at": "2026-11-28T23:04:29.284Z",
                     *           "data": {
                     *             "submission_id": "67c2ba25-bbb2-4065-a665-bc521010b018",
                     *             "summary": "All tests pass. The code itself was not reviewed this time.",
                     *             "strengths": [],
                     *             "improvements": [],
                     *             "quality": null,
                     *             "score": 1,
                     *             "degraded": true
                     *           }
                     *         },
                     *         {
                     *           "seq": 17,
                     *           "type": "extended",
                     *           "at": "2026-11-28T23:04:29.538Z",
                     *           "data": {
                     *             "seconds": 300,
                     *             "reason": "A fire alarm",
                     *             "deadline_at": "2026-11-28T23:39:29.435Z"
                     *           }
                     *         }
                     *       ],
                     *       "last_seq": 18
                     *     }
                     */
                    "application/json": components["schemas"]["ListEventsAnswer"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    extendInterview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "seconds": 300,
                 *       "reason": "A fire alarm"
                 *     }
                 */
                "application/json": components["schemas"]["ExtendInterviewRequest"];
            };
        };
        responses: {
            /** @description Extended */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deadline_at": "2026-11-28T23:39:29.435Z"
                     *     }
                     */
                    "application/json": components["schemas"]["ExtendInterviewAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    finishInterview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Finished */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "finished"
                     *     }
                     */
                    "application/json": components["schemas"]["FinishInterviewAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getIntegrity: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is now */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "signals": [
                     *         {
                     *           "id": "1b0d1c38-7a0f-5c55-9d0e-0f8f3b1f3c52",
                     *           "kind": "paste",
                     *           "severity": "notice",
                     *           "from": "2026-11-28T23:04:29.641Z",
                     *           "to": "2026-11-28T23:04:29.641Z",
                     *           "evidence": [
                     *             {
                     *               "store": "edits",
                     *               "task_id": "algorithms/first-bad-bracket",
                     *               "client_id": "9b4c9d1e-3a52-4a0c-8f6b-0f5c2a1d7e11",
                     *               "seq": 14
                     *             },
                     *             {
                     *               "store": "telemetry",
                     *               "client_id": "9b4c9d1e-3a52-4a0c-8f6b-0f5c2a1d7e11",
                     *               "seq": 2
                     *             }
                     *           ],
                     *           "facts": {
                     *             "length": 420,
                     *             "share": 0.86,
                     *             "origin": "outside",
                     *             "told": true
                     *           },
                     *           "suspicious": "420 characters that stood nowhere before were put in at once, 86% of the code that was checked: somebody else, or a model, may have written them.",
                     *           "innocent": "The candidate pasted what they had written in their own editor, or a piece of documentation that they would have typed."
                     *         }
                     *       ],
                     *       "chain": {
                     *         "head": "6f0f6a3f0f1d1a51e0a6a8c7c7f2f6a5f1e2d3c4b5a697887766554433221100",
                     *         "length": 42,
                     *         "verified_at": "2026-11-28T23:40:00.000Z",
                     *         "faults": [],
                     *         "fault_count": 0
                     *       },
                     *       "reviews": [
                     *         {
                     *           "seq": 57,
                     *           "at": "2026-11-29T09:12:04.310Z",
                     *           "review_id": "8d0c1f6e-5b7a-8c31-9a44-2f3e6d1c7b90",
                     *           "decision": "clear",
                     *           "note": "The piece is from the repository that was linked in the chat.",
                     *           "signals": [
                     *             "1b0d1c38-7a0f-5c55-9d0e-0f8f3b1f3c52"
                     *           ],
                     *           "by": "4f1c2b9a-77de-4c53-8b0b-9f6d3e2a1c05"
                     *         }
                     *       ],
                     *       "appeal": {
                     *         "text": "I pasted my own helper functions, which are public.",
                     *         "at": "2026-11-29T08:40:17.020Z"
                     *       },
                     *       "appeal_until": "2026-12-12T23:31:08.117Z"
                     *     }
                     */
                    "application/json": components["schemas"]["GetIntegrityAnswer"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appealIntegrity: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "I pasted my own helper functions, which are public."
                 *     }
                 */
                "application/json": components["schemas"]["AppealIntegrityRequest"];
            };
        };
        responses: {
            /** @description Taken; it is an event */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "seq": 56
                     *     }
                     */
                    "application/json": components["schemas"]["AppealIntegrityAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reviewIntegrity: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "decision": "clear",
                 *       "note": "The piece is from the repository that was linked in the chat.",
                 *       "signals": [
                 *         "1b0d1c38-7a0f-5c55-9d0e-0f8f3b1f3c52"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReviewIntegrityRequest"];
            };
        };
        responses: {
            /** @description Taken; it is an event */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "review_id": "8d0c1f6e-5b7a-8c31-9a44-2f3e6d1c7b90"
                     *     }
                     */
                    "application/json": components["schemas"]["ReviewIntegrityAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportProblem: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "text": "The editor lost my last lines after a reload.",
                 *       "request_ids": [
                 *         "7d5f1f0e-3c4b-4d0a-9a5e-51f0b3c2a9d4"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["ReportProblemRequest"];
            };
        };
        responses: {
            /** @description Taken; it is an event */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "seq": 17
                     *     }
                     */
                    "application/json": components["schemas"]["ReportProblemAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getReport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description By `Accept` */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "report_version": 3,
                     *       "session_id": "3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd",
                     *       "track": "algorithms",
                     *       "level": "junior",
                     *       "locale": "en",
                     *       "started_at": "2026-11-28T23:04:26.622Z",
                     *       "finished_at": "2026-11-28T23:04:29.772Z",
                     *       "duration_ms": 3150,
                     *       "ended_by": "finish",
                     *       "ability": {
                     *         "estimate": 1353.7,
                     *         "low": 1014.9,
                     *         "high": 1692.4,
                     *         "label": "junior",
                     *         "verdict": {
                     *           "fit": "likely_meets",
                     *           "title": "Probably meets junior level",
                     *           "meaning": [
                     *             "More likely than not the candidate works at junior level or above. It is not settled: part of the band lies short of it.",
                     *             "The middle of the band is junior level; what was seen also fits anything from beginner to middle."
                     *           ],
                     *           "tasks": 2,
                     *           "low_label": "beginner",
                     *           "high_label": "middle"
                     *         }
                     *       },
                     *       "tasks": [
                     *         {
                     *           "task_id": "algorithms/first-bad-bracket",
                     *           "number": 1,
                     *           "title": "The first bad bracket",
                     *           "rating": 1237,
                     *           "outcome": "solved",
                     *           "time_ms": 704,
                     *           "par_ms": 600000,
                     *           "limit_ms": 1500000,
                     *           "max_attempts": 3,
                     *           "score": 1,
                     *           "hints": 1,
                     *           "hints_taken": [
                     *             {
                     *               "number": 1,
                     *               "at_ms": 418,
                     *               "text": "What does the smallest input look like, and what must the answer to it be?"
                     *             }
                     *           ],
                     *           "runs": 1,
                     *           "attempts": [
                     *             {
                     *               "submission_id": "67c2ba25-bbb2-4065-a665-bc521010b018",
                     *               "at": "2026-11-28T23:04:28.883Z",
                     *               "language": "python",
                     *               "code_sha256": "40765556b36fea6b481f7a62a8b4aa92e7708777a914d592e4873938b915e3f9",
                     *               "verdict": "accepted",
                     *               "passed": 20,
                     *               "total": 20,
                     *               "score": 1
                     *             }
                     *           ],
                     *           "submissions": [
                     *             {
                     *               "submission_id": "67c2ba25-bbb2-4065-a665-bc521010b018",
                     *               "at": "2026-11-28T23:04:28.883Z",
                     *               "at_ms": 2261,
                     *               "elapsed_ms": 704,
                     *               "duration_ms": 793,
                     *               "language": "python",
                     *               "code_sha256": "40765556b36fea6b481f7a62a8b4aa92e7708777a914d592e4873938b915e3f9",
                     *               "result_sha256": "39aed5d9dffcd9cfdac8fe8eabd93e82da92e9e04fa0d8008e0175817305d441",
                     *               "counted": true,
                     *               "attempt": 1,
                     *               "verdict": "accepted",
                     *               "passed": 20,
                     *               "total": 20,
                     *               "score": 1,
                     *               "review": {
                     *                 "summary": "All tests pass. The code itself was not reviewed this time.",
                     *                 "strengths": [],
                     *                 "improvements": [],
                     *                 "quality": null,
                     *                 "complexity": null,
                     *                 "confident": null,
                     *                 "degraded": true
                     *               }
                     *             }
                     *           ],
                     *           "follow_ups": [
                     *             {
                     *               "message_id": "9f1d2c3b-4a5e-4f60-8b7c-1d2e3f405162",
                     *               "at_ms": 2767,
                     *               "text": "Well done, all tests pass. If there were only round brackets, how much memory would be needed just to tell right from wrong?",
                     *               "degraded": true,
                     *               "answers": [
                     *                 {
                     *                   "message_id": "3c4d5e6f-7081-4923-a4b5-c6d7e8f90112",
                     *                   "at_ms": 6967,
                     *                   "text": "Constant: a counter of open brackets is enough."
                     *                 }
                     *               ],
                     *               "covered": 1,
                     *               "quotes": [
                     *                 {
                     *                   "message_id": "3c4d5e6f-7081-4923-a4b5-c6d7e8f90112",
                     *                   "quote": "a counter of open brackets is enough"
                     *                 }
                     *               ]
                     *             }
                     *           ],
                     *           "replies": 1,
                     *           "help": [
                     *             {
                     *               "message_id": "7e8f9012-3456-4789-8abc-def012345678",
                     *               "level": 1,
                     *               "quote": "Look at the second visible test"
                     *             }
                     *           ],
                     *           "why_chosen": {
                     *             "ability": 1403.1,
                     *             "se": 295.7,
                     *             "target": 1332.7,
                     *             "candidates": [
                     *               {
                     *                 "task_id": "algorithms/same-letters",
                     *                 "rating": 1312,
                     *                 "chance": 0.6282
                     *               },
                     *               {
                     *                 "task_id": "algorithms/matching-weights",
                     *                 "rating": 1387,
                     *                 "chance": 0.5232
                     *               }
                     *             ],
                     *             "seed": "3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd:1",
                     *             "bank_version": "18c7873cf6935fb8a6d239bf6c9b971099f681f05dae87e0a2bdce5001448309"
                     *           }
                     *         },
                     *         {
                     *           "task_id": "algorithms/matching-weights",
                     *           "number": 2,
                     *           "title": "Matching weights",
                     *           "rating": 1387,
                     *           "outcome": "gave_up",
                     *           "time_ms": 148,
                     *           "par_ms": 720000,
                     *           "limit_ms": 1800000,
                     *           "max_attempts": 3,
                     *           "score": 0,
                     *           "hints": 0,
                     *           "hints_taken": [],
                     *           "runs": 0,
                     *           "attempts": [],
                     *           "submissions": [],
                     *           "follow_ups": [],
                     *           "replies": 0,
                     *           "help": [],
                     *           "why_chosen": {
                     *             "ability": 1521.2,
                     *             "se": 254.4,
                     *             "target": 1450.8,
                     *             "candidates": [
                     *               {
                     *                 "task_id": "algorithms/busy-hours",
                     *                 "rating": 1462,
                     *                 "chance": 0.5844
                     *               },
                     *               {
                     *                 "task_id": "algorithms/matching-weights",
                     *                 "rating": 1387,
                     *                 "chance": 0.6841
                     *               }
                     *             ],
                     *             "seed": "3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd:2",
                     *             "bank_version": "18c7873cf6935fb8a6d239bf6c9b971099f681f05dae87e0a2bdce5001448309"
                     *           }
                     *         }
                     *       ],
                     *       "timeline": [
                     *         {
                     *           "at_ms": 29,
                     *           "task": null,
                     *           "kind": "reply",
                     *           "text": "Hello! I am your interviewer today: algorithms, junior level. I am an AI, and it is people who decide about you. There are up to 2 tasks ahead, and you can run your code as often as you like before you submit it. Tell me what you are think…",
                     *           "unasked": true,
                     *           "degraded": false
                     *         },
                     *         {
                     *           "at_ms": 211,
                     *           "task": null,
                     *           "kind": "message",
                     *           "text": "Hello! May I use Python?"
                     *         },
                     *         {
                     *           "at_ms": 290,
                     *           "task": 1,
                     *           "kind": "task",
                     *           "title": "The first bad bracket",
                     *           "rating": 1237
                     *         }
                     *       ],
                     *       "conversation": [
                     *         {
                     *           "task": null,
                     *           "question": {
                     *             "message_id": "5b0c6a52-0d0e-4a79-8f6e-6a0c6e1a2b31",
                     *             "at_ms": 29,
                     *             "text": "Hello! I am your interviewer today: algorithms, junior level.",
                     *             "unasked": true,
                     *             "degraded": false
                     *           },
                     *           "answers": [
                     *             {
                     *               "message_id": "0d6f5f5e-7c58-4d0c-9a1a-2f4f0f4b7c11",
                     *               "at_ms": 211,
                     *               "text": "Hello! May I use Python?"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "extensions": [
                     *         {
                     *           "at": "2026-11-28T23:04:29.538Z",
                     *           "at_ms": 2916,
                     *           "seconds": 300,
                     *           "reason": "A fire alarm",
                     *           "by": "0674823c-d8f3-4c6e-bbc4-78c12c81ff84",
                     *           "deadline_at": "2026-11-28T23:39:29.435Z"
                     *         }
                     *       ],
                     *       "outages": [],
                     *       "signals": [
                     *         {
                     *           "id": "1b0d1c38-7a0f-5c55-9d0e-0f8f3b1f3c52",
                     *           "kind": "paste",
                     *           "severity": "notice",
                     *           "from": "2026-11-28T23:04:29.641Z",
                     *           "to": "2026-11-28T23:04:29.641Z",
                     *           "evidence": [
                     *             {
                     *               "store": "edits",
                     *               "task_id": "algorithms/first-bad-bracket",
                     *               "client_id": "9b4c9d1e-3a52-4a0c-8f6b-0f5c2a1d7e11",
                     *               "seq": 14
                     *             },
                     *             {
                     *               "store": "telemetry",
                     *               "client_id": "9b4c9d1e-3a52-4a0c-8f6b-0f5c2a1d7e11",
                     *               "seq": 2
                     *             }
                     *           ],
                     *           "facts": {
                     *             "length": 420,
                     *             "share": 0.86,
                     *             "origin": "outside",
                     *             "told": true
                     *           },
                     *           "suspicious": "420 characters that stood nowhere before were put in at once, 86% of the code that was checked: somebody else, or a model, may have written them.",
                     *           "innocent": "The candidate pasted what they had written in their own editor, or a piece of documentation that they would have typed."
                     *         }
                     *       ],
                     *       "chain": {
                     *         "head": "6f0f6a3f0f1d1a51e0a6a8c7c7f2f6a5f1e2d3c4b5a697887766554433221100",
                     *         "length": 42,
                     *         "verified_at": "2026-11-28T23:40:00.000Z",
                     *         "faults": [],
                     *         "fault_count": 0
                     *       },
                     *       "reviews": [],
                     *       "appeal": null,
                     *       "integrity": {
                     *         "events": {
                     *           "paste": 1,
                     *           "blur": 1
                     *         },
                     *         "edits": 310,
                     *         "missing": 0,
                     *         "conflicts": 0,
                     *         "refused": 0,
                     *         "chain": {
                     *           "head": "6f0f6a3f0f1d1a51e0a6a8c7c7f2f6a5f1e2d3c4b5a697887766554433221100",
                     *           "length": 42
                     *         }
                     *       },
                     *       "soft_skills": null,
                     *       "degraded": [
                     *         {
                     *           "kind": "reply",
                     *           "id": "511c206f-2a38-47fd-bd58-c687572bec4b",
                     *           "at": "2026-11-28T23:04:26.974Z"
                     *         },
                     *         {
                     *           "kind": "feedback",
                     *           "id": "67c2ba25-bbb2-4065-a665-bc521010b018",
                     *           "at": "2026-11-28T23:04:29.284Z"
                     *         }
                     *       ],
                     *       "hash": "9a4751130c61c53b427ccf836ffa613479f94dba365270d6f30565350ba097ca",
                     *       "score": 77,
                     *       "max_score": 100,
                     *       "decisions": [
                     *         {
                     *           "seq": 58,
                     *           "at": "2026-11-30T10:02:11.000Z",
                     *           "decision_id": "0f6f2f0c-9a55-8b0e-8a43-5b8f6c9a7f21",
                     *           "decision": "advance",
                     *           "reasons": [
                     *             "Both tasks were solved without a hint.",
                     *             "The trade-offs were explained well."
                     *           ],
                     *           "note": "Ask about Go in the next round.",
                     *           "by": "4f1c2b9a-77de-4c53-8b0b-9f6d3e2a1c05",
                     *           "by_nickname": "grace"
                     *         }
                     *       ],
                     *       "explanation": {
                     *         "counted": [
                     *           "The result rests on 2 tasks of 2 that were given: on how difficult each was, and on how much of its hidden tests the best attempt passed."
                     *         ],
                     *         "not_counted": [
                     *           "Hints, help in the chat, answers to questions, the number of messages, and how somebody writes or which language they write in."
                     *         ],
                     *         "model": [
                     *           "A language model leads the talk, and templates do where none is to be had. Neither sets tasks or results.",
                     *           "A model can be wrong. It decides nothing."
                     *         ],
                     *         "deciding": [
                     *           "A person of Acme decides, and has to give reasons. No program decides, and there is no setting by which one would.",
                     *           "The last decision was made on 30 November 2026, 10:02 UTC, by a person."
                     *         ],
                     *         "contest": [
                     *           "The candidate can object once, until 12 December 2026, 23:31 UTC, on the page on which the interview was held. People read it beside this report.",
                     *           "The interview and this report are kept for 180 days after the end, and erased earlier where the candidate asks for it."
                     *         ]
                     *       },
                     *       "candidate": {
                     *         "user_id": "cfc09fa8-1383-4c9f-84c0-b91de700420c",
                     *         "nickname": "ada",
                     *         "email": "ada@example.org"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["Report"];
                    "application/pdf": string;
                    "text/html": string;
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such representation */
            406: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listReportLinks: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before, of a list with the same sort */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "links": [
                     *         {
                     *           "link_id": "8d0c1f6e-5b7a-4c31-9a44-2f3e6d1c7b90",
                     *           "audience": "company",
                     *           "created_at": "2026-11-28T23:10:00.000Z",
                     *           "expires_at": "2026-12-28T12:00:00.000Z",
                     *           "revoked_at": null,
                     *           "opening_count": 1,
                     *           "openings": [
                     *             {
                     *               "at": "2026-11-29T08:00:00.000Z"
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ListReportLinksAnswer"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeReportLink: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "expires_at": "2026-12-28T12:00:00Z",
                 *       "audience": "company"
                 *     }
                 */
                "application/json": components["schemas"]["MakeReportLinkRequest"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "link_id": "8d0c1f6e-5b7a-4c31-9a44-2f3e6d1c7b90",
                     *       "audience": "company",
                     *       "created_at": "2026-11-28T23:10:00.000Z",
                     *       "expires_at": "2026-12-28T12:00:00.000Z",
                     *       "url": "https://viva.example/r/3q2-7wX0b1n5cZkq0mJpTg8Yv4uRzA6sLd9eFhQiWxE"
                     *     }
                     */
                    "application/json": components["schemas"]["MakeReportLinkAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeReportLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                link_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it stands */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ready",
                     *       "hidden_text": 1,
                     *       "claims": [
                     *         {
                     *           "id": "6d5a1b0e-7a53-5f7e-9d21-3f0f2b7e4c11",
                     *           "text": "Go, 5 years",
                     *           "kind": "experience",
                     *           "line": "5 years of Go, queues with Kafka",
                     *           "confirmed": true
                     *         },
                     *         {
                     *           "id": "0b7cf0de-1c3f-5d0a-8f0e-9a4b7d2c6e55",
                     *           "text": "Kafka",
                     *           "kind": "skill",
                     *           "line": "5 years of Go, queues with Kafka",
                     *           "confirmed": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Resume"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    putResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutResumeFile"];
                "application/pdf": components["schemas"]["PutResumeFile"];
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document": components["schemas"]["PutResumeFile"];
                "text/plain": components["schemas"]["PutResumeFile"];
            };
        };
        responses: {
            /** @description Taken; it is being read, unless it was before */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "reading",
                     *       "hidden_text": 0,
                     *       "claims": []
                     *     }
                     */
                    "application/json": components["schemas"]["Resume"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeResume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    confirmClaims: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "confirmed": [
                 *         "6d5a1b0e-7a53-5f7e-9d21-3f0f2b7e4c11"
                 *       ],
                 *       "removed": []
                 *     }
                 */
                "application/json": components["schemas"]["ConfirmClaimsRequest"];
            };
        };
        responses: {
            /** @description As it stands now */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "status": "ready",
                     *       "hidden_text": 1,
                     *       "claims": [
                     *         {
                     *           "id": "6d5a1b0e-7a53-5f7e-9d21-3f0f2b7e4c11",
                     *           "text": "Go, 5 years",
                     *           "kind": "experience",
                     *           "line": "5 years of Go, queues with Kafka",
                     *           "confirmed": true
                     *         },
                     *         {
                     *           "id": "0b7cf0de-1c3f-5d0a-8f0e-9a4b7d2c6e55",
                     *           "text": "Kafka",
                     *           "kind": "skill",
                     *           "line": "5 years of Go, queues with Kafka",
                     *           "confirmed": false
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["Resume"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeSeat: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "client_id": "8d0e6a53-0f4b-4a3c-9a55-0d8a2c3f1b77"
                 *     }
                 */
                "application/json": components["schemas"]["TakeSeatRequest"];
            };
        };
        responses: {
            /** @description Who has it now, and since when */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "client_id": "8d0e6a53-0f4b-4a3c-9a55-0d8a2c3f1b77",
                     *       "since": "2026-11-28T23:04:31.210Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Seat"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    startInterview: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "track": "algorithms",
                 *       "level": "junior",
                 *       "locale": "en",
                 *       "languages": [
                 *         "python",
                 *         "typescript"
                 *       ],
                 *       "max_tasks": 2
                 *     }
                 */
                "application/json": components["schemas"]["StartInterviewRequest"];
            };
        };
        responses: {
            /** @description Started; the greeting is the first stored event */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "session_id": "3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd",
                     *       "workflow_id": "interview-3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd",
                     *       "track": "algorithms",
                     *       "level": "junior",
                     *       "locale": "en",
                     *       "state": "greeting",
                     *       "greeting": {
                     *         "message_id": "14bece35-5805-45ef-81d9-0e726072a89d",
                     *         "text": "Hello! I am your interviewer today: algorithms, junior level. I am an AI, and it is people who decide about you. There are up to 2 tasks ahead, and you can run your code as often as you like before you submit it. Tell me what you are thinking as you go: your reasoning counts as much as the answer. Take the first task whenever you are ready."
                     *       },
                     *       "created_at": "2026-11-28T23:04:26.622Z"
                     *     }
                     */
                    "application/json": components["schemas"]["StartInterviewAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInterviews: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before, of a list with the same sort */
                cursor?: string;
                /** @description Of `created_at`, included */
                from?: string;
                level?: components["schemas"]["Level"];
                limit?: number;
                /** @description Of those that a package was ordered for */
                package_id?: string;
                /** @description `false`: no practices; `true`: nothing else */
                practice?: boolean;
                /** @description Part of the candidate's nickname, e-mail or name, or of what another system calls them or their application */
                q?: string;
                /** @description The latest or the largest first, by default `started`; open ones stand behind finished ones, those without a score behind those with one */
                sort?: "started" | "finished" | "score";
                state?: components["schemas"]["InterviewState"];
                /** @description Of `created_at`, included */
                to?: string;
                track?: components["schemas"]["Track"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "interviews": [
                     *         {
                     *           "session_id": "3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd",
                     *           "workflow_id": "interview-3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd",
                     *           "track": "algorithms",
                     *           "level": "junior",
                     *           "locale": "en",
                     *           "languages": [
                     *             "python",
                     *             "typescript"
                     *           ],
                     *           "max_tasks": 2,
                     *           "practice": false,
                     *           "resume": "optional",
                     *           "voice": false,
                     *           "video": false,
                     *           "media_days": 30,
                     *           "state": "finished",
                     *           "task_number": 2,
                     *           "current_task_id": null,
                     *           "deadline_at": null,
                     *           "attempts_left": 0,
                     *           "created_at": "2026-11-28T23:04:26.622Z",
                     *           "finished_at": "2026-11-28T23:04:29.772Z",
                     *           "report_ready": true,
                     *           "telemetry_last_seq": 2,
                     *           "telemetry_last_seqs": {
                     *             "": 2
                     *           },
                     *           "server_time": "2026-11-28T23:04:32.284Z",
                     *           "candidate": {
                     *             "user_id": "cfc09fa8-1383-4c9f-84c0-b91de700420c",
                     *             "nickname": "ada",
                     *             "email": "ada@example.org",
                     *             "first_name": "Ada",
                     *             "last_name": "Lovelace",
                     *             "external": null
                     *           },
                     *           "ability": {
                     *             "estimate": 1353.7,
                     *             "low": 1014.9,
                     *             "high": 1692.4,
                     *             "label": "junior"
                     *           },
                     *           "fit": "likely_meets",
                     *           "score": 77,
                     *           "max_score": 100,
                     *           "problems_reported": 0,
                     *           "llm": {
                     *             "input_tokens": 48210,
                     *             "output_tokens": 3170
                     *           },
                     *           "workflow_url": null,
                     *           "package_id": null
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ListInterviewsAnswer"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    exportInterviews: {
        parameters: {
            query?: {
                format?: "csv" | "jsonl";
                /** @description Of `created_at`, included */
                from?: string;
                level?: components["schemas"]["Level"];
                /** @description Of those that a package was ordered for */
                package_id?: string;
                /** @description `false`: no practices; `true`: nothing else */
                practice?: boolean;
                /** @description Part of the candidate's nickname, e-mail or name, or of what another system calls them or their application */
                q?: string;
                /** @description The latest or the largest first, by default `started`; open ones stand behind finished ones, those without a score behind those with one */
                sort?: "started" | "finished" | "score";
                state?: components["schemas"]["InterviewState"];
                /** @description Of `created_at`, included */
                to?: string;
                track?: components["schemas"]["Track"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it is read from the store */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/jsonl": string;
                    "text/csv": string;
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listInvitations: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before, of a list with the same sort */
                cursor?: string;
                limit?: number;
                package_id?: string;
                status?: components["schemas"]["InvitationStatus"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "invitations": [
                     *         {
                     *           "invitation_id": "0f9d6a2b-1c7b-4d5e-8a3f-6b2c9d4e5f60",
                     *           "status": "created",
                     *           "package_id": "5c0d4f1e-7a51-4a2c-9b6f-2f6f0d1c3a77",
                     *           "package_version": 1,
                     *           "candidate": {
                     *             "first_name": "Ada",
                     *             "last_name": "Lovelace",
                     *             "preferred_name": null,
                     *             "email": "ada@example.org",
                     *             "locale": "en"
                     *           },
                     *           "external": {
                     *             "provider": "ats",
                     *             "candidate_id": null,
                     *             "application_id": "a-17",
                     *             "job_id": null,
                     *             "profile_url": null
                     *           },
                     *           "valid_from": null,
                     *           "expires_at": "2026-12-28T23:04:26.622Z",
                     *           "additional_time_percent": 25,
                     *           "redirect_url": null,
                     *           "send_email": false,
                     *           "email_status": null,
                     *           "time_request": null,
                     *           "session_id": null,
                     *           "created_at": "2026-11-28T23:04:26.622Z",
                     *           "opened_at": null,
                     *           "accepted_at": null
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ListInvitationsAnswer"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    invite: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "package_id": "5c0d4f1e-7a51-4a2c-9b6f-2f6f0d1c3a77",
                 *       "candidate": {
                 *         "first_name": "Ada",
                 *         "last_name": "Lovelace",
                 *         "email": "ada@example.org",
                 *         "locale": "en"
                 *       },
                 *       "external": {
                 *         "provider": "ats",
                 *         "application_id": "a-17"
                 *       },
                 *       "additional_time_percent": 25
                 *     }
                 */
                "application/json": components["schemas"]["InviteRequest"];
            };
        };
        responses: {
            /** @description It was there already */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "invitation_id": "0f9d6a2b-1c7b-4d5e-8a3f-6b2c9d4e5f60",
                     *       "url": "https://viva.example.org/i#6JmC5l0pCz9mC0bQ0m5m1n6b2v7t0z3Yw9c8x7k5d3E",
                     *       "status": "created",
                     *       "package_id": "5c0d4f1e-7a51-4a2c-9b6f-2f6f0d1c3a77",
                     *       "package_version": 1,
                     *       "candidate": {
                     *         "first_name": "Ada",
                     *         "last_name": "Lovelace",
                     *         "preferred_name": null,
                     *         "email": "ada@example.org",
                     *         "locale": "en"
                     *       },
                     *       "external": {
                     *         "provider": "ats",
                     *         "candidate_id": null,
                     *         "application_id": "a-17",
                     *         "job_id": null,
                     *         "profile_url": null
                     *       },
                     *       "valid_from": null,
                     *       "expires_at": "2026-12-28T23:04:26.622Z",
                     *       "additional_time_percent": 25,
                     *       "redirect_url": null,
                     *       "send_email": false,
                     *       "email_status": null,
                     *       "time_request": null,
                     *       "session_id": null,
                     *       "created_at": "2026-11-28T23:04:26.622Z",
                     *       "opened_at": null,
                     *       "accepted_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Made */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "invitation_id": "0f9d6a2b-1c7b-4d5e-8a3f-6b2c9d4e5f60",
                     *       "url": "https://viva.example.org/i#6JmC5l0pCz9mC0bQ0m5m1n6b2v7t0z3Yw9c8x7k5d3E",
                     *       "status": "created",
                     *       "package_id": "5c0d4f1e-7a51-4a2c-9b6f-2f6f0d1c3a77",
                     *       "package_version": 1,
                     *       "candidate": {
                     *         "first_name": "Ada",
                     *         "last_name": "Lovelace",
                     *         "preferred_name": null,
                     *         "email": "ada@example.org",
                     *         "locale": "en"
                     *       },
                     *       "external": {
                     *         "provider": "ats",
                     *         "candidate_id": null,
                     *         "application_id": "a-17",
                     *         "job_id": null,
                     *         "profile_url": null
                     *       },
                     *       "valid_from": null,
                     *       "expires_at": "2026-12-28T23:04:26.622Z",
                     *       "additional_time_percent": 25,
                     *       "redirect_url": null,
                     *       "send_email": false,
                     *       "email_status": null,
                     *       "time_request": null,
                     *       "session_id": null,
                     *       "created_at": "2026-11-28T23:04:26.622Z",
                     *       "opened_at": null,
                     *       "accepted_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The invitation */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "invitation_id": "0f9d6a2b-1c7b-4d5e-8a3f-6b2c9d4e5f60",
                     *       "status": "created",
                     *       "package_id": "5c0d4f1e-7a51-4a2c-9b6f-2f6f0d1c3a77",
                     *       "package_version": 1,
                     *       "candidate": {
                     *         "first_name": "Ada",
                     *         "last_name": "Lovelace",
                     *         "preferred_name": null,
                     *         "email": "ada@example.org",
                     *         "locale": "en"
                     *       },
                     *       "external": {
                     *         "provider": "ats",
                     *         "candidate_id": null,
                     *         "application_id": "a-17",
                     *         "job_id": null,
                     *         "profile_url": null
                     *       },
                     *       "valid_from": null,
                     *       "expires_at": "2026-12-28T23:04:26.622Z",
                     *       "additional_time_percent": 25,
                     *       "redirect_url": null,
                     *       "send_email": false,
                     *       "email_status": null,
                     *       "time_request": null,
                     *       "session_id": null,
                     *       "created_at": "2026-11-28T23:04:26.622Z",
                     *       "opened_at": null,
                     *       "accepted_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    eraseInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitation_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Erased */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                invitation_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "additional_time_percent": 50
                 *     }
                 */
                "application/json": components["schemas"]["ChangeInvitationRequest"];
            };
        };
        responses: {
            /** @description The invitation */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "invitation_id": "0f9d6a2b-1c7b-4d5e-8a3f-6b2c9d4e5f60",
                     *       "status": "created",
                     *       "package_id": "5c0d4f1e-7a51-4a2c-9b6f-2f6f0d1c3a77",
                     *       "package_version": 1,
                     *       "candidate": {
                     *         "first_name": "Ada",
                     *         "last_name": "Lovelace",
                     *         "preferred_name": null,
                     *         "email": "ada@example.org",
                     *         "locale": "en"
                     *       },
                     *       "external": {
                     *         "provider": "ats",
                     *         "candidate_id": null,
                     *         "application_id": "a-17",
                     *         "job_id": null,
                     *         "profile_url": null
                     *       },
                     *       "valid_from": null,
                     *       "expires_at": "2026-12-28T23:04:26.622Z",
                     *       "additional_time_percent": 50,
                     *       "redirect_url": null,
                     *       "send_email": false,
                     *       "email_status": null,
                     *       "time_request": null,
                     *       "session_id": null,
                     *       "created_at": "2026-11-28T23:04:26.622Z",
                     *       "opened_at": null,
                     *       "accepted_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path: {
                invitation_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The invitation */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "invitation_id": "0f9d6a2b-1c7b-4d5e-8a3f-6b2c9d4e5f60",
                     *       "status": "cancelled",
                     *       "package_id": "5c0d4f1e-7a51-4a2c-9b6f-2f6f0d1c3a77",
                     *       "package_version": 1,
                     *       "candidate": {
                     *         "first_name": "Ada",
                     *         "last_name": "Lovelace",
                     *         "preferred_name": null,
                     *         "email": "ada@example.org",
                     *         "locale": "en"
                     *       },
                     *       "external": {
                     *         "provider": "ats",
                     *         "candidate_id": null,
                     *         "application_id": "a-17",
                     *         "job_id": null,
                     *         "profile_url": null
                     *       },
                     *       "valid_from": null,
                     *       "expires_at": "2026-12-28T23:04:26.622Z",
                     *       "additional_time_percent": 25,
                     *       "redirect_url": null,
                     *       "send_email": false,
                     *       "email_status": null,
                     *       "time_request": null,
                     *       "session_id": null,
                     *       "created_at": "2026-11-28T23:04:26.622Z",
                     *       "opened_at": null,
                     *       "accepted_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renewInvitation: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path: {
                invitation_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                /** @example {} */
                "application/json": components["schemas"]["RenewInvitationRequest"];
            };
        };
        responses: {
            /** @description The invitation, with its new link */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "invitation_id": "0f9d6a2b-1c7b-4d5e-8a3f-6b2c9d4e5f60",
                     *       "url": "https://viva.example.org/i#6JmC5l0pCz9mC0bQ0m5m1n6b2v7t0z3Yw9c8x7k5d3E",
                     *       "status": "created",
                     *       "package_id": "5c0d4f1e-7a51-4a2c-9b6f-2f6f0d1c3a77",
                     *       "package_version": 1,
                     *       "candidate": {
                     *         "first_name": "Ada",
                     *         "last_name": "Lovelace",
                     *         "preferred_name": null,
                     *         "email": "ada@example.org",
                     *         "locale": "en"
                     *       },
                     *       "external": {
                     *         "provider": "ats",
                     *         "candidate_id": null,
                     *         "application_id": "a-17",
                     *         "job_id": null,
                     *         "profile_url": null
                     *       },
                     *       "valid_from": null,
                     *       "expires_at": "2026-12-28T23:04:26.622Z",
                     *       "additional_time_percent": 25,
                     *       "redirect_url": null,
                     *       "send_email": false,
                     *       "email_status": null,
                     *       "time_request": null,
                     *       "session_id": null,
                     *       "created_at": "2026-11-28T23:04:26.622Z",
                     *       "opened_at": null,
                     *       "accepted_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Invitation"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    acceptInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "the part of the link behind the #",
                 *       "notice_version": "en-3f0c2a9d1b7e",
                 *       "consents": {
                 *         "ai": true,
                 *         "recording": true
                 *       }
                 *     }
                 */
                "application/json": components["schemas"]["AcceptInvitationRequest"];
            };
        };
        responses: {
            /** @description It was accepted before */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "session_id": "3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd",
                     *       "workflow_id": "interview-3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd",
                     *       "track": "algorithms",
                     *       "level": "junior",
                     *       "locale": "en",
                     *       "state": "greeting",
                     *       "greeting": {
                     *         "message_id": "14bece35-5805-45ef-81d9-0e726072a89d",
                     *         "text": "Hello! I am your interviewer today: algorithms, junior level. I am an AI, and it is people who decide about you. There are up to 2 tasks ahead, and you can run your code as often as you like before you submit it. Tell me what you are thinking as you go: your reasoning counts as much as the answer. Take the first task whenever you are ready."
                     *       },
                     *       "created_at": "2026-11-28T23:04:26.622Z",
                     *       "token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIuLi4ifQ.signature",
                     *       "expires_at": "2026-12-28T23:04:26.000Z",
                     *       "user": {
                     *         "id": "8d2f4a1c-52c7-4a55-9b9e-0c6f3c1f7a11",
                     *         "email": null,
                     *         "nickname": "guest-8d2f4a1c",
                     *         "role": "candidate",
                     *         "locale": "en"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AcceptedInvitation"];
                };
            };
            /** @description Started; the greeting is the first stored event */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "session_id": "3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd",
                     *       "workflow_id": "interview-3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd",
                     *       "track": "algorithms",
                     *       "level": "junior",
                     *       "locale": "en",
                     *       "state": "greeting",
                     *       "greeting": {
                     *         "message_id": "14bece35-5805-45ef-81d9-0e726072a89d",
                     *         "text": "Hello! I am your interviewer today: algorithms, junior level. I am an AI, and it is people who decide about you. There are up to 2 tasks ahead, and you can run your code as often as you like before you submit it. Tell me what you are thinking as you go: your reasoning counts as much as the answer. Take the first task whenever you are ready."
                     *       },
                     *       "created_at": "2026-11-28T23:04:26.622Z",
                     *       "token": "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIuLi4ifQ.signature",
                     *       "expires_at": "2026-12-28T23:04:26.000Z",
                     *       "user": {
                     *         "id": "8d2f4a1c-52c7-4a55-9b9e-0c6f3c1f7a11",
                     *         "email": null,
                     *         "nickname": "guest-8d2f4a1c",
                     *         "role": "candidate",
                     *         "locale": "en"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["AcceptedInvitation"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    importInvitations: {
        parameters: {
            query?: {
                /** @description Mails their links to those who have an `email` */
                send_email?: "true" | "false";
            };
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example package_id,first_name,last_name,email
                 *     5c0d4f1e-7a51-4a2c-9b6f-2f6f0d1c3a77,Ada,Lovelace,ada@example.org
                 */
                "text/csv": string;
            };
        };
        responses: {
            /** @description Made, in the order of the file */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "invitations": [
                     *         {
                     *           "line": 2,
                     *           "invitation_id": "0f9d6a2b-1c7b-4d5e-8a3f-6b2c9d4e5f60",
                     *           "url": "https://viva.example.org/i#6JmC5l0pCz9mC0bQ0m5m1n6b2v7t0z3Yw9c8x7k5d3E"
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["ImportInvitationsAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openInvitation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "the part of the link behind the #"
                 *     }
                 */
                "application/json": components["schemas"]["OpenInvitationRequest"];
            };
        };
        responses: {
            /** @description Of every link that there is, whatever became of it */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "organisation": "Viva",
                     *       "contact": "grace@example.org",
                     *       "package": {
                     *         "name": "Back end, middle",
                     *         "description": "",
                     *         "track": "backend",
                     *         "level": "middle",
                     *         "locale": null,
                     *         "languages": [
                     *           "python",
                     *           "go"
                     *         ],
                     *         "max_tasks": 3,
                     *         "duration_ms": 5400000,
                     *         "time_percent": 156.25
                     *       },
                     *       "candidate": {
                     *         "first_name": "Ada"
                     *       },
                     *       "notice": {
                     *         "notice_version": "en-3f0c2a9d1b7e",
                     *         "locale": "en",
                     *         "text": "# Before you begin …",
                     *         "consents": [
                     *           {
                     *             "id": "ai",
                     *             "required": true,
                     *             "text": "I know that an AI leads the interview, that it may be wrong, and that people decide."
                     *           }
                     *         ],
                     *         "retention_days": 180
                     *       },
                     *       "practice": true,
                     *       "status": "opened",
                     *       "valid_from": "2026-11-28T23:04:26.622Z",
                     *       "expires_at": "2026-12-28T23:04:26.622Z",
                     *       "time_requested": false,
                     *       "redirect_url": null,
                     *       "server_time": "2026-11-28T23:04:26.622Z"
                     *     }
                     */
                    "application/json": components["schemas"]["OpenedInvitation"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    requestTime: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "token": "the part of the link behind the #",
                 *       "text": "I read with a screen reader and need about half as much time again."
                 *     }
                 */
                "application/json": components["schemas"]["RequestTimeRequest"];
            };
        };
        responses: {
            /** @description Taken */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    metrics: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Exposition format */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "text/plain": string;
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getNotice: {
        parameters: {
            query?: {
                /** @description By default as Accept-Language has it */
                locale?: components["schemas"]["Locale"];
                media_days?: number;
                /** @description What the package shows candidates of their report; by default `full` */
                report_to_candidate?: "full" | "summary" | "none";
                retention_days?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The notice */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "notice_version": "en-0123456789ab",
                     *       "locale": "en",
                     *       "text": "# Before you begin\n\nAn AI leads this interview. …",
                     *       "consents": [
                     *         {
                     *           "id": "ai",
                     *           "required": true,
                     *           "text": "I know that an AI leads the interview, that it may be wrong, and that people decide."
                     *         },
                     *         {
                     *           "id": "recording",
                     *           "required": true,
                     *           "text": "I agree that what is named above is recorded and kept, and that people of the company read it."
                     *         }
                     *       ],
                     *       "retention_days": 180
                     *     }
                     */
                    "application/json": components["schemas"]["Notice"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    openapi: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OpenAPI 3.1 */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "openapi": "3.1.0"
                     *     }
                     */
                    "application/json": components["schemas"]["OpenapiAnswer"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The organisation */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "organisation": {
                     *         "organisation_id": "6d61696e-0000-4000-8000-000000000000",
                     *         "slug": "main",
                     *         "name": "Viva"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["GetOrganisationAnswer"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    renameOrganisation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Viva"
                 *     }
                 */
                "application/json": components["schemas"]["RenameOrganisationRequest"];
            };
        };
        responses: {
            /** @description The organisation */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "organisation": {
                     *         "organisation_id": "6d61696e-0000-4000-8000-000000000000",
                     *         "slug": "main",
                     *         "name": "Viva"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["RenameOrganisationAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listKeys: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before, of a list with the same sort */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page, the latest first */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "keys": [
                     *         {
                     *           "key_id": "c4a0e1f2-3b5d-4c6e-8f70-9a1b2c3d4e5f",
                     *           "name": "our applicant tracking system",
                     *           "scopes": [
                     *             "packages",
                     *             "invitations",
                     *             "results"
                     *           ],
                     *           "created_at": "2026-11-28T23:04:26.000Z",
                     *           "expires_at": null,
                     *           "revoked_at": null
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ListKeysAnswer"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeKey: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "our applicant tracking system",
                 *       "scopes": [
                 *         "packages",
                 *         "invitations",
                 *         "results"
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["MakeKeyRequest"];
            };
        };
        responses: {
            /** @description Made */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "key_id": "c4a0e1f2-3b5d-4c6e-8f70-9a1b2c3d4e5f",
                     *       "name": "our applicant tracking system",
                     *       "scopes": [
                     *         "packages",
                     *         "invitations",
                     *         "results"
                     *       ],
                     *       "created_at": "2026-11-28T23:04:26.000Z",
                     *       "expires_at": null,
                     *       "revoked_at": null,
                     *       "key": "viva_QfT3…"
                     *     }
                     */
                    "application/json": components["schemas"]["MakeKeyAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    revokeKey: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                key_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Revoked; calls with it are refused */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listMembers: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before, of a list with the same sort */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "members": [
                     *         {
                     *           "user_id": "2f7d9a34-1f6e-4b7c-8a25-6f0e1c9d4b11",
                     *           "email": "linus@example.org",
                     *           "nickname": null,
                     *           "role": "admin",
                     *           "since": "2026-11-28T23:04:26.000Z",
                     *           "expires_at": "2026-12-05T23:04:26.000Z"
                     *         },
                     *         {
                     *           "user_id": "5b0c1c52-7a43-4e0a-9a4e-1f0c8d3f2b10",
                     *           "email": "grace@example.org",
                     *           "nickname": "grace",
                     *           "role": "interviewer",
                     *           "since": "2026-11-28T23:04:26.000Z",
                     *           "expires_at": null
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ListMembersAnswer"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    inviteMember: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "email": "linus@example.org",
                 *       "role": "admin"
                 *     }
                 */
                "application/json": components["schemas"]["InviteMemberRequest"];
            };
        };
        responses: {
            /** @description Invited */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user_id": "2f7d9a34-1f6e-4b7c-8a25-6f0e1c9d4b11",
                     *       "url": "https://viva.example.org/join#QfT3…",
                     *       "expires_at": "2026-12-05T23:04:26.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["InviteMemberAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeMember: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                user_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "admin"
                 *     }
                 */
                "application/json": components["schemas"]["ChangeMemberRequest"];
            };
        };
        responses: {
            /** @description The member */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "member": {
                     *         "user_id": "5b0c1c52-7a43-4e0a-9a4e-1f0c8d3f2b10",
                     *         "email": "grace@example.org",
                     *         "nickname": "grace",
                     *         "role": "admin",
                     *         "since": "2026-11-28T23:04:26.000Z",
                     *         "expires_at": null
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ChangeMemberAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listPackages: {
        parameters: {
            query?: {
                /** @description `false`: those to which people are invited; `true`: the others */
                archived?: boolean;
                /** @description `next_cursor` of the page before, of a list with the same sort */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "packages": [
                     *         {
                     *           "package_id": "5c0d4f1e-7a51-4a2c-9b6f-2f6f0d1c3a77",
                     *           "version": 1,
                     *           "name": "Back end, middle",
                     *           "description": "",
                     *           "track": "backend",
                     *           "level": "middle",
                     *           "locale": "candidate",
                     *           "languages": [
                     *             "python",
                     *             "go"
                     *           ],
                     *           "max_tasks": 3,
                     *           "time_percent": 125,
                     *           "notice_days": 0,
                     *           "appeal_days": 14,
                     *           "retention_days": 180,
                     *           "practice": true,
                     *           "report_to_candidate": "full",
                     *           "resume": "optional",
                     *           "voice": false,
                     *           "video": false,
                     *           "media_days": 30,
                     *           "created_at": "2026-11-28T23:04:26.622Z",
                     *           "archived_at": null
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ListPackagesAnswer"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makePackage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Back end, middle",
                 *       "track": "backend",
                 *       "level": "middle",
                 *       "languages": [
                 *         "python"
                 *       ],
                 *       "max_tasks": 3,
                 *       "time_percent": 125,
                 *       "practice": true
                 *     }
                 */
                "application/json": components["schemas"]["MakePackageRequest"];
            };
        };
        responses: {
            /** @description Its first version */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "package_id": "5c0d4f1e-7a51-4a2c-9b6f-2f6f0d1c3a77",
                     *       "version": 1,
                     *       "name": "Back end, middle",
                     *       "description": "",
                     *       "track": "backend",
                     *       "level": "middle",
                     *       "locale": "candidate",
                     *       "languages": [
                     *         "python",
                     *         "go"
                     *       ],
                     *       "max_tasks": 3,
                     *       "time_percent": 125,
                     *       "notice_days": 0,
                     *       "appeal_days": 14,
                     *       "retention_days": 180,
                     *       "practice": true,
                     *       "report_to_candidate": "full",
                     *       "resume": "optional",
                     *       "voice": false,
                     *       "video": false,
                     *       "media_days": 30,
                     *       "created_at": "2026-11-28T23:04:26.622Z",
                     *       "archived_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Package"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getPackage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                package_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The package */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "package_id": "5c0d4f1e-7a51-4a2c-9b6f-2f6f0d1c3a77",
                     *       "version": 1,
                     *       "name": "Back end, middle",
                     *       "description": "",
                     *       "track": "backend",
                     *       "level": "middle",
                     *       "locale": "candidate",
                     *       "languages": [
                     *         "python",
                     *         "go"
                     *       ],
                     *       "max_tasks": 3,
                     *       "time_percent": 125,
                     *       "notice_days": 0,
                     *       "appeal_days": 14,
                     *       "retention_days": 180,
                     *       "practice": true,
                     *       "report_to_candidate": "full",
                     *       "resume": "optional",
                     *       "voice": false,
                     *       "video": false,
                     *       "media_days": 30,
                     *       "created_at": "2026-11-28T23:04:26.622Z",
                     *       "archived_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Package"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changePackage: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                package_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "name": "Back end, middle",
                 *       "time_percent": 125
                 *     }
                 */
                "application/json": components["schemas"]["ChangePackageRequest"];
            };
        };
        responses: {
            /** @description The latest version */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "package_id": "5c0d4f1e-7a51-4a2c-9b6f-2f6f0d1c3a77",
                     *       "version": 1,
                     *       "name": "Back end, middle",
                     *       "description": "",
                     *       "track": "backend",
                     *       "level": "middle",
                     *       "locale": "candidate",
                     *       "languages": [
                     *         "python",
                     *         "go"
                     *       ],
                     *       "max_tasks": 3,
                     *       "time_percent": 125,
                     *       "notice_days": 0,
                     *       "appeal_days": 14,
                     *       "retention_days": 180,
                     *       "practice": true,
                     *       "report_to_candidate": "full",
                     *       "resume": "optional",
                     *       "voice": false,
                     *       "video": false,
                     *       "media_days": 30,
                     *       "created_at": "2026-11-28T23:04:26.622Z",
                     *       "archived_at": null
                     *     }
                     */
                    "application/json": components["schemas"]["Package"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    archivePackage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path: {
                package_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description The package */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "package_id": "5c0d4f1e-7a51-4a2c-9b6f-2f6f0d1c3a77",
                     *       "version": 1,
                     *       "name": "Back end, middle",
                     *       "description": "",
                     *       "track": "backend",
                     *       "level": "middle",
                     *       "locale": "candidate",
                     *       "languages": [
                     *         "python",
                     *         "go"
                     *       ],
                     *       "max_tasks": 3,
                     *       "time_percent": 125,
                     *       "notice_days": 0,
                     *       "appeal_days": 14,
                     *       "retention_days": 180,
                     *       "practice": true,
                     *       "report_to_candidate": "full",
                     *       "resume": "optional",
                     *       "voice": false,
                     *       "video": false,
                     *       "media_days": 30,
                     *       "created_at": "2026-11-28T23:04:26.622Z",
                     *       "archived_at": "2026-11-29T08:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["Package"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    tryPackage: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path: {
                package_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description Started */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "session_id": "3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd",
                     *       "workflow_id": "interview-3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd",
                     *       "track": "algorithms",
                     *       "level": "junior",
                     *       "locale": "en",
                     *       "state": "greeting",
                     *       "greeting": {
                     *         "message_id": "14bece35-5805-45ef-81d9-0e726072a89d",
                     *         "text": "Hello! I am your interviewer today: algorithms, junior level. I am an AI, and it is people who decide about you. There are up to 2 tasks ahead, and you can run your code as often as you like before you submit it. Tell me what you are thinking as you go: your reasoning counts as much as the answer. Take the first task whenever you are ready."
                     *       },
                     *       "created_at": "2026-11-28T23:04:26.622Z"
                     *     }
                     */
                    "application/json": components["schemas"]["TryPackageAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    reportSchema: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description JSON Schema */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "$schema": "https://json-schema.org/draft/2020-12/schema",
                     *       "$id": "http://localhost:8000/schemas/report.json",
                     *       "title": "Report",
                     *       "type": "object"
                     *     }
                     */
                    "application/json": components["schemas"]["ReportSchemaAnswer"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readTask: {
        parameters: {
            query: {
                session_id: string;
            };
            header?: never;
            path: {
                slug: string;
                /** @description One of the four tracks */
                track: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the interview stands, and the task */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "feedback_ready",
                     *       "task": {
                     *         "task_id": "algorithms/first-bad-bracket",
                     *         "number": 1,
                     *         "title": "The first bad bracket",
                     *         "statement": "An editor underlines the first bracket that breaks a program. The text contains `()`, `[]`, `{}` and other characters,\nwhich do not matter. Brackets are right when every closing one closes the most …",
                     *         "difficulty": {
                     *           "rating": 1237,
                     *           "label": "easy"
                     *         },
                     *         "deadline_at": null,
                     *         "attempts_left": 0,
                     *         "max_attempts": 3,
                     *         "hints_left": 0,
                     *         "par_ms": 600000,
                     *         "languages": [
                     *           {
                     *             "id": "python",
                     *             "label": "Python 3.11",
                     *             "template": "import sys\n\n\ndef solve(text: str) -> str:\n"
                     *           },
                     *           {
                     *             "id": "typescript",
                     *             "label": "TypeScript 7 (Node.js 24)",
                     *             "template": "import { readFileSync } from 'node:fs';\n\n"
                     *           }
                     *         ],
                     *         "visible_tests": [
                     *           {
                     *             "name": "01-right",
                     *             "input": "if(a[i]>0){f(b[{x}]);}\n",
                     *             "expected": "OK\n"
                     *           }
                     *         ],
                     *         "hidden_tests": 17,
                     *         "limits": {
                     *           "cpu_ms": 2000,
                     *           "wall_ms": 7000,
                     *           "memory_kb": 262144,
                     *           "output_bytes": 262144
                     *         },
                     *         "hints": [
                     *           {
                     *             "number": 1,
                     *             "text": "What does the smallest input look like, and what must the answer to it be?"
                     *           }
                     *         ],
                     *         "runs": [
                     *           {
                     *             "run_id": "dea417c4-734e-4c28-ac60-42d6a53a39d9",
                     *             "verdict": "wrong_answer",
                     *             "judged": true,
                     *             "compile": {
                     *               "ok": true,
                     *               "output": ""
                     *             },
                     *             "stdout": "",
                     *             "stderr": "",
                     *             "duration_ms": 209,
                     *             "cpu_ms": 34,
                     *             "memory_kb": 7648,
                     *             "hint": null,
                     *             "tests": [
                     *               {
                     *                 "name": "01-right",
                     *                 "verdict": "wrong_answer",
                     *                 "duration_ms": 92,
                     *                 "cpu_ms": 11,
                     *                 "memory_kb": 7492,
                     *                 "stdout": "42\n",
                     *                 "stderr": "",
                     *                 "stdout_bytes": 3,
                     *                 "stderr_bytes": 0,
                     *                 "expected": "OK\n",
                     *                 "difference": "Line 1, token 1: expected `OK`, got `42`."
                     *               }
                     *             ],
                     *             "at": "2026-11-28T23:04:27.536Z",
                     *             "language": "python",
                     *             "code": "print(42)\n"
                     *           }
                     *         ],
                     *         "submissions": [
                     *           {
                     *             "submission_id": "67c2ba25-bbb2-4065-a665-bc521010b018",
                     *             "attempt": 1,
                     *             "attempts_left": 0,
                     *             "verdict": "accepted",
                     *             "code_sha256": "40765556b36fea6b481f7a62a8b4aa92e7708777a914d592e4873938b915e3f9",
                     *             "compile": {
                     *               "ok": true,
                     *               "output": ""
                     *             },
                     *             "passed": 20,
                     *             "total": 20,
                     *             "score": 1,
                     *             "duration_ms": 1000,
                     *             "hint": null,
                     *             "tests": [
                     *               {
                     *                 "name": "01-right",
                     *                 "verdict": "accepted",
                     *                 "duration_ms": 54,
                     *                 "cpu_ms": 12,
                     *                 "memory_kb": 7920,
                     *                 "stdout": "OK\n",
                     *                 "stderr": "",
                     *                 "stdout_bytes": 3,
                     *                 "stderr_bytes": 0,
                     *                 "expected": "OK\n",
                     *                 "difference": null
                     *               },
                     *               {
                     *                 "name": "hidden 1",
                     *                 "verdict": "accepted",
                     *                 "duration_ms": 1750,
                     *                 "cpu_ms": 500,
                     *                 "memory_kb": 32768,
                     *                 "hidden": true
                     *               }
                     *             ],
                     *             "state": "evaluating",
                     *             "at": "2026-11-28T23:04:28.883Z",
                     *             "language": "python",
                     *             "code": "import sys\n\nprint(len(sys.stdin.read()))\n"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["GivenTask"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    cancelRun: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "session_id": "3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd",
                 *       "run_id": "dea417c4-734e-4c28-ac60-42d6a53a39d9"
                 *     }
                 */
                "application/json": components["schemas"]["CancelRunRequest"];
            };
        };
        responses: {
            /** @description Cancelled */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "run_id": "dea417c4-734e-4c28-ac60-42d6a53a39d9",
                     *       "verdict": "cancelled"
                     *     }
                     */
                    "application/json": components["schemas"]["CancelledRun"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    checkCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "session_id": "3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd",
                 *       "task_id": "algorithms/first-bad-bracket",
                 *       "language": "python",
                 *       "code": "import sys\n\nprint(len(sys.stdin.read()))\n"
                 *     }
                 */
                "application/json": components["schemas"]["CheckCodeRequest"];
            };
        };
        responses: {
            /** @description The verdict; the reviewer follows on the stream */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "submission_id": "67c2ba25-bbb2-4065-a665-bc521010b018",
                     *       "attempt": 1,
                     *       "attempts_left": 0,
                     *       "verdict": "accepted",
                     *       "code_sha256": "40765556b36fea6b481f7a62a8b4aa92e7708777a914d592e4873938b915e3f9",
                     *       "compile": {
                     *         "ok": true,
                     *         "output": ""
                     *       },
                     *       "passed": 20,
                     *       "total": 20,
                     *       "score": 1,
                     *       "duration_ms": 1000,
                     *       "hint": null,
                     *       "tests": [
                     *         {
                     *           "name": "01-right",
                     *           "verdict": "accepted",
                     *           "duration_ms": 54,
                     *           "cpu_ms": 12,
                     *           "memory_kb": 7920,
                     *           "stdout": "OK\n",
                     *           "stderr": "",
                     *           "stdout_bytes": 3,
                     *           "stderr_bytes": 0,
                     *           "expected": "OK\n",
                     *           "difference": null
                     *         },
                     *         {
                     *           "name": "hidden 1",
                     *           "verdict": "accepted",
                     *           "duration_ms": 1750,
                     *           "cpu_ms": 500,
                     *           "memory_kb": 32768,
                     *           "hidden": true
                     *         }
                     *       ],
                     *       "state": "evaluating"
                     *     }
                     */
                    "application/json": components["schemas"]["CheckResult"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    currentTask: {
        parameters: {
            query: {
                session_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Where the interview stands, and the task */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "feedback_ready",
                     *       "task": {
                     *         "task_id": "algorithms/first-bad-bracket",
                     *         "number": 1,
                     *         "title": "The first bad bracket",
                     *         "statement": "An editor underlines the first bracket that breaks a program. The text contains `()`, `[]`, `{}` and other characters,\nwhich do not matter. Brackets are right when every closing one closes the most …",
                     *         "difficulty": {
                     *           "rating": 1237,
                     *           "label": "easy"
                     *         },
                     *         "deadline_at": null,
                     *         "attempts_left": 0,
                     *         "max_attempts": 3,
                     *         "hints_left": 0,
                     *         "par_ms": 600000,
                     *         "languages": [
                     *           {
                     *             "id": "python",
                     *             "label": "Python 3.11",
                     *             "template": "import sys\n\n\ndef solve(text: str) -> str:\n"
                     *           },
                     *           {
                     *             "id": "typescript",
                     *             "label": "TypeScript 7 (Node.js 24)",
                     *             "template": "import { readFileSync } from 'node:fs';\n\n"
                     *           }
                     *         ],
                     *         "visible_tests": [
                     *           {
                     *             "name": "01-right",
                     *             "input": "if(a[i]>0){f(b[{x}]);}\n",
                     *             "expected": "OK\n"
                     *           }
                     *         ],
                     *         "hidden_tests": 17,
                     *         "limits": {
                     *           "cpu_ms": 2000,
                     *           "wall_ms": 7000,
                     *           "memory_kb": 262144,
                     *           "output_bytes": 262144
                     *         },
                     *         "hints": [
                     *           {
                     *             "number": 1,
                     *             "text": "What does the smallest input look like, and what must the answer to it be?"
                     *           }
                     *         ],
                     *         "runs": [
                     *           {
                     *             "run_id": "dea417c4-734e-4c28-ac60-42d6a53a39d9",
                     *             "verdict": "wrong_answer",
                     *             "judged": true,
                     *             "compile": {
                     *               "ok": true,
                     *               "output": ""
                     *             },
                     *             "stdout": "",
                     *             "stderr": "",
                     *             "duration_ms": 209,
                     *             "cpu_ms": 34,
                     *             "memory_kb": 7648,
                     *             "hint": null,
                     *             "tests": [
                     *               {
                     *                 "name": "01-right",
                     *                 "verdict": "wrong_answer",
                     *                 "duration_ms": 92,
                     *                 "cpu_ms": 11,
                     *                 "memory_kb": 7492,
                     *                 "stdout": "42\n",
                     *                 "stderr": "",
                     *                 "stdout_bytes": 3,
                     *                 "stderr_bytes": 0,
                     *                 "expected": "OK\n",
                     *                 "difference": "Line 1, token 1: expected `OK`, got `42`."
                     *               }
                     *             ],
                     *             "at": "2026-11-28T23:04:27.536Z",
                     *             "language": "python",
                     *             "code": "print(42)\n"
                     *           }
                     *         ],
                     *         "submissions": [
                     *           {
                     *             "submission_id": "67c2ba25-bbb2-4065-a665-bc521010b018",
                     *             "attempt": 1,
                     *             "attempts_left": 0,
                     *             "verdict": "accepted",
                     *             "code_sha256": "40765556b36fea6b481f7a62a8b4aa92e7708777a914d592e4873938b915e3f9",
                     *             "compile": {
                     *               "ok": true,
                     *               "output": ""
                     *             },
                     *             "passed": 20,
                     *             "total": 20,
                     *             "score": 1,
                     *             "duration_ms": 1000,
                     *             "hint": null,
                     *             "tests": [
                     *               {
                     *                 "name": "01-right",
                     *                 "verdict": "accepted",
                     *                 "duration_ms": 54,
                     *                 "cpu_ms": 12,
                     *                 "memory_kb": 7920,
                     *                 "stdout": "OK\n",
                     *                 "stderr": "",
                     *                 "stdout_bytes": 3,
                     *                 "stderr_bytes": 0,
                     *                 "expected": "OK\n",
                     *                 "difference": null
                     *               },
                     *               {
                     *                 "name": "hidden 1",
                     *                 "verdict": "accepted",
                     *                 "duration_ms": 1750,
                     *                 "cpu_ms": 500,
                     *                 "memory_kb": 32768,
                     *                 "hidden": true
                     *               }
                     *             ],
                     *             "state": "evaluating",
                     *             "at": "2026-11-28T23:04:28.883Z",
                     *             "language": "python",
                     *             "code": "import sys\n\nprint(len(sys.stdin.read()))\n"
                     *           }
                     *         ]
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["CurrentTask"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readDrafts: {
        parameters: {
            query: {
                session_id: string;
                task_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was last saved */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "active_language": "python",
                     *       "drafts": [
                     *         {
                     *           "language": "python",
                     *           "code": "def solve(text: str) -> str:\n    return 'ok'\n",
                     *           "revision": 3,
                     *           "saved_at": "2026-11-28T23:04:31.210Z",
                     *           "sha256": "90b9e7d785b3c22f5315f1344e1b7e850ba34a9f93ec0e7498f72bbcbc96ace4"
                     *         }
                     *       ],
                     *       "edits_last_seq": {
                     *         "9b4c9d1e-3a52-4a0c-8f6b-0f5c2a1d7e11": 1
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["ReadDraftsAnswer"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    saveDraft: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "session_id": "3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd",
                 *       "task_id": "algorithms/first-bad-bracket",
                 *       "language": "python",
                 *       "code": "def solve(text: str) -> str:\n    return 'ok'\n",
                 *       "revision": 3,
                 *       "base_revision": 2,
                 *       "client_id": "8d0e6a53-0f4b-4a3c-9a55-0d8a2c3f1b77"
                 *     }
                 */
                "application/json": components["schemas"]["SaveDraftRequest"];
            };
        };
        responses: {
            /** @description Saved */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "revision": 3,
                     *       "sha256": "90b9e7d785b3c22f5315f1344e1b7e850ba34a9f93ec0e7498f72bbcbc96ace4",
                     *       "saved_at": "2026-11-28T23:04:31.210Z"
                     *     }
                     */
                    "application/json": components["schemas"]["SaveDraftAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    giveUp: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "session_id": "3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd",
                 *       "task_id": "algorithms/matching-weights"
                 *     }
                 */
                "application/json": components["schemas"]["GiveUpRequest"];
            };
        };
        responses: {
            /** @description Closed */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "feedback_ready"
                     *     }
                     */
                    "application/json": components["schemas"]["GiveUpAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    takeHint: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "session_id": "3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd",
                 *       "task_id": "algorithms/first-bad-bracket"
                 *     }
                 */
                "application/json": components["schemas"]["TakeHintRequest"];
            };
        };
        responses: {
            /** @description The hint */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "number": 1,
                     *       "text": "What does the smallest input look like, and what must the answer to it be?",
                     *       "left": 2
                     *     }
                     */
                    "application/json": components["schemas"]["TakeHintAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    nextTaskByGet: {
        parameters: {
            query: {
                session_id: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As the POST answers */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "awaiting_solution",
                     *       "task": {
                     *         "task_id": "algorithms/matching-weights",
                     *         "number": 2,
                     *         "title": "Matching weights",
                     *         "statement": "A gym sorts its weights. Two weights form a set when they **differ by exactly** `d` kilograms. Count the pairs of weights that form\na set (pairs of positions, so equal weights at different places are …",
                     *         "difficulty": {
                     *           "rating": 1387,
                     *           "label": "medium"
                     *         },
                     *         "deadline_at": "2026-11-28T23:34:29.435Z",
                     *         "attempts_left": 3,
                     *         "max_attempts": 3,
                     *         "hints_left": 3,
                     *         "par_ms": 720000,
                     *         "languages": [
                     *           {
                     *             "id": "python",
                     *             "label": "Python 3.11",
                     *             "template": "import sys\n\n\ndef solve(text: str) -> str:\n"
                     *           },
                     *           {
                     *             "id": "typescript",
                     *             "label": "TypeScript 7 (Node.js 24)",
                     *             "template": "import { readFileSync } from 'node:fs';\n\n"
                     *           }
                     *         ],
                     *         "visible_tests": [
                     *           {
                     *             "name": "01-three-pairs",
                     *             "input": "5 5\n10 15 5 20 15\n",
                     *             "expected": "5 3\n"
                     *           }
                     *         ],
                     *         "hidden_tests": 16,
                     *         "limits": {
                     *           "cpu_ms": 2000,
                     *           "wall_ms": 7000,
                     *           "memory_kb": 262144,
                     *           "output_bytes": 262144
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["NextTask"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    nextTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "session_id": "3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd"
                 *     }
                 */
                "application/json": components["schemas"]["NextTaskRequest"];
            };
        };
        responses: {
            /** @description Where the interview stands, and its open task */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "state": "awaiting_solution",
                     *       "task": {
                     *         "task_id": "algorithms/first-bad-bracket",
                     *         "number": 1,
                     *         "title": "The first bad bracket",
                     *         "statement": "An editor underlines the first bracket that breaks a program. The text contains `()`, `[]`, `{}` and other characters,\nwhich do not matter. Brackets are right when every closing one closes the most …",
                     *         "difficulty": {
                     *           "rating": 1237,
                     *           "label": "easy"
                     *         },
                     *         "deadline_at": "2026-11-28T23:29:26.924Z",
                     *         "attempts_left": 3,
                     *         "max_attempts": 3,
                     *         "hints_left": 3,
                     *         "par_ms": 600000,
                     *         "languages": [
                     *           {
                     *             "id": "python",
                     *             "label": "Python 3.11",
                     *             "template": "import sys\n\n\ndef solve(text: str) -> str:\n"
                     *           },
                     *           {
                     *             "id": "typescript",
                     *             "label": "TypeScript 7 (Node.js 24)",
                     *             "template": "import { readFileSync } from 'node:fs';\n\n"
                     *           }
                     *         ],
                     *         "visible_tests": [
                     *           {
                     *             "name": "01-right",
                     *             "input": "if(a[i]>0){f(b[{x}]);}\n",
                     *             "expected": "OK\n"
                     *           }
                     *         ],
                     *         "hidden_tests": 17,
                     *         "limits": {
                     *           "cpu_ms": 2000,
                     *           "wall_ms": 7000,
                     *           "memory_kb": 262144,
                     *           "output_bytes": 262144
                     *         }
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["NextTask"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    runCode: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "session_id": "3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd",
                 *       "task_id": "algorithms/first-bad-bracket",
                 *       "language": "python",
                 *       "code": "print(42)\n"
                 *     }
                 */
                "application/json": components["schemas"]["RunCodeRequest"];
            };
        };
        responses: {
            /** @description What became of it */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "run_id": "dea417c4-734e-4c28-ac60-42d6a53a39d9",
                     *       "verdict": "wrong_answer",
                     *       "judged": true,
                     *       "compile": {
                     *         "ok": true,
                     *         "output": ""
                     *       },
                     *       "stdout": "",
                     *       "stderr": "",
                     *       "duration_ms": 209,
                     *       "cpu_ms": 34,
                     *       "memory_kb": 7648,
                     *       "hint": null,
                     *       "tests": [
                     *         {
                     *           "name": "01-right",
                     *           "verdict": "wrong_answer",
                     *           "duration_ms": 92,
                     *           "cpu_ms": 11,
                     *           "memory_kb": 7492,
                     *           "stdout": "42\n",
                     *           "stderr": "",
                     *           "stdout_bytes": 3,
                     *           "stderr_bytes": 0,
                     *           "expected": "OK\n",
                     *           "difference": "Line 1, token 1: expected `OK`, got `42`."
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["RunResult"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readRun: {
        parameters: {
            query: {
                session_id: string;
            };
            header?: never;
            path: {
                run_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it was answered */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "run_id": "dea417c4-734e-4c28-ac60-42d6a53a39d9",
                     *       "verdict": "wrong_answer",
                     *       "judged": true,
                     *       "compile": {
                     *         "ok": true,
                     *         "output": ""
                     *       },
                     *       "stdout": "",
                     *       "stderr": "",
                     *       "duration_ms": 209,
                     *       "cpu_ms": 34,
                     *       "memory_kb": 7648,
                     *       "hint": null,
                     *       "tests": [
                     *         {
                     *           "name": "01-right",
                     *           "verdict": "wrong_answer",
                     *           "duration_ms": 92,
                     *           "cpu_ms": 11,
                     *           "memory_kb": 7492,
                     *           "stdout": "42\n",
                     *           "stderr": "",
                     *           "stdout_bytes": 3,
                     *           "stderr_bytes": 0,
                     *           "expected": "OK\n",
                     *           "difference": "Line 1, token 1: expected `OK`, got `42`."
                     *         }
                     *       ],
                     *       "at": "2026-11-28T23:04:27.536Z",
                     *       "language": "python",
                     *       "code": "print(42)\n"
                     *     }
                     */
                    "application/json": components["schemas"]["StoredRun"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readSubmission: {
        parameters: {
            query: {
                session_id: string;
            };
            header?: never;
            path: {
                submission_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description As it was answered */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "submission_id": "67c2ba25-bbb2-4065-a665-bc521010b018",
                     *       "attempt": 1,
                     *       "attempts_left": 0,
                     *       "verdict": "accepted",
                     *       "code_sha256": "40765556b36fea6b481f7a62a8b4aa92e7708777a914d592e4873938b915e3f9",
                     *       "compile": {
                     *         "ok": true,
                     *         "output": ""
                     *       },
                     *       "passed": 20,
                     *       "total": 20,
                     *       "score": 1,
                     *       "duration_ms": 1000,
                     *       "hint": null,
                     *       "tests": [
                     *         {
                     *           "name": "01-right",
                     *           "verdict": "accepted",
                     *           "duration_ms": 54,
                     *           "cpu_ms": 12,
                     *           "memory_kb": 7920,
                     *           "stdout": "OK\n",
                     *           "stderr": "",
                     *           "stdout_bytes": 3,
                     *           "stderr_bytes": 0,
                     *           "expected": "OK\n",
                     *           "difference": null
                     *         },
                     *         {
                     *           "name": "hidden 1",
                     *           "verdict": "accepted",
                     *           "duration_ms": 1750,
                     *           "cpu_ms": 500,
                     *           "memory_kb": 32768,
                     *           "hidden": true
                     *         }
                     *       ],
                     *       "state": "evaluating",
                     *       "at": "2026-11-28T23:04:28.883Z",
                     *       "language": "python",
                     *       "code": "import sys\n\nprint(len(sys.stdin.read()))\n"
                     *     }
                     */
                    "application/json": components["schemas"]["StoredCheck"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendTelemetry: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "session_id": "3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd",
                 *       "events": [
                 *         {
                 *           "seq": 1,
                 *           "type": "blur",
                 *           "at": "2026-11-28T23:04:29.641Z"
                 *         },
                 *         {
                 *           "seq": 2,
                 *           "type": "paste",
                 *           "at": "2026-11-28T23:04:29.641Z",
                 *           "data": {
                 *             "length": 420,
                 *             "target": "editor"
                 *           }
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SendTelemetryRequest"];
            };
        };
        responses: {
            /** @description Stored */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted": 2,
                     *       "duplicates": 0,
                     *       "conflicts": [],
                     *       "last_seq": 2,
                     *       "missing": []
                     *     }
                     */
                    "application/json": components["schemas"]["SendTelemetryAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    sendEdits: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "session_id": "3ff83b03-cdae-4822-a8b6-a4d0a90ff0fd",
                 *       "task_id": "algorithms/first-bad-bracket",
                 *       "language": "python",
                 *       "client_id": "9b4c9d1e-3a52-4a0c-8f6b-0f5c2a1d7e11",
                 *       "batches": [
                 *         {
                 *           "seq": 1,
                 *           "at": "2026-11-28T23:04:30.102Z",
                 *           "base_sha256": "1f724924849470f770136e82abad652aac3feff4c37f8df208cc7426c39d2738",
                 *           "changes": [
                 *             40,
                 *             [
                 *               4,
                 *               "'ok'"
                 *             ],
                 *             1
                 *           ],
                 *           "selection": {
                 *             "anchor": 44,
                 *             "head": 44
                 *           },
                 *           "sha256": "90b9e7d785b3c22f5315f1344e1b7e850ba34a9f93ec0e7498f72bbcbc96ace4"
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["SendEditsRequest"];
            };
        };
        responses: {
            /** @description Stored */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "accepted": 1,
                     *       "duplicates": 0,
                     *       "conflicts": [],
                     *       "last_seq": 1,
                     *       "missing": []
                     *     }
                     */
                    "application/json": components["schemas"]["SendEditsAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    decodePayloads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "payloads": [
                 *         {
                 *           "metadata": {
                 *             "encoding": "YmluYXJ5L2VuY3J5cHRlZA==",
                 *             "encryption-cipher": "QUVTLTI1Ni1HQ00=",
                 *             "encryption-key-id": "aW5zdGFsbGF0aW9u"
                 *           },
                 *           "data": "BwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyAhIiMkJSYnKCkqKywtLi8wMTIzNDU2Nzg5Ojs8PT4/QEFCQ0RFRkdISUpLTE1OTw=="
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["DecodePayloadsRequest"];
            };
        };
        responses: {
            /** @description The same payloads, readable */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "payloads": [
                     *         {
                     *           "metadata": {
                     *             "encoding": "anNvbi9wbGFpbg=="
                     *           },
                     *           "data": "eyJ0ZXh0IjoiSGVsbG8hIn0="
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["DecodePayloadsAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    encodePayloads: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "payloads": [
                 *         {
                 *           "metadata": {
                 *             "encoding": "anNvbi9wbGFpbg=="
                 *           },
                 *           "data": "eyJ0ZXh0IjoiSGVsbG8hIn0="
                 *         }
                 *       ]
                 *     }
                 */
                "application/json": components["schemas"]["EncodePayloadsRequest"];
            };
        };
        responses: {
            /** @description The same payloads, sealed */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "payloads": [
                     *         {
                     *           "metadata": {
                     *             "encoding": "YmluYXJ5L2VuY3J5cHRlZA==",
                     *             "encryption-cipher": "QUVTLTI1Ni1HQ00=",
                     *             "encryption-key-id": "aW5zdGFsbGF0aW9u"
                     *           },
                     *           "data": "BwgJCgsMDQ4PEBESExQVFhcYGRobHB0eHyAhIiMkJSYnKCkqKywtLi8wMTIzNDU2Nzg5Ojs8PT4/QEFCQ0RFRkdISUpLTE1OTw=="
                     *         }
                     *       ]
                     *     }
                     */
                    "application/json": components["schemas"]["EncodePayloadsAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeUpload: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of tus */
                "tus-resumable"?: string;
                /** @description It is not known yet */
                "upload-defer-length"?: "1";
                /** @description Bytes, where it is known already */
                "upload-length"?: string;
                /** @description `session_id`, `type` (audio/webm, audio/ogg, audio/mp4, video/webm) and `purpose` (message, answer), each with its value in Base64 */
                "upload-metadata": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Begun; `Location` says where */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another version of tus; `Tus-Version` says which */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version of tus */
                "tus-resumable"?: string;
            };
            path: {
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The recording */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "audio/webm": string;
                };
            };
            /** @description A part of it */
            206: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "audio/webm": string;
                };
            };
            /** @description As it was */
            304: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No longer there */
            410: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another version of tus; `Tus-Version` says which */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Error */
            416: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeUpload: {
        parameters: {
            query?: never;
            header?: {
                /** @description The version of tus */
                "tus-resumable"?: string;
            };
            path: {
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Gone */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No longer there */
            410: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another version of tus; `Tus-Version` says which */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    appendUpload: {
        parameters: {
            query?: never;
            header: {
                /** @description The version of tus */
                "tus-resumable"?: string;
                /** @description Once it is known */
                "upload-length"?: string;
                /** @description How many bytes the server has */
                "upload-offset": string;
            };
            path: {
                upload_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Stored */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No longer there */
            410: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Another version of tus; `Tus-Version` says which */
            412: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    setRole: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "role": "interviewer"
                 *     }
                 */
                "application/json": components["schemas"]["SetRoleRequest"];
            };
        };
        responses: {
            /** @description The user */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "user": {
                     *         "id": "0674823c-d8f3-4c6e-bbc4-78c12c81ff84",
                     *         "email": "grace@example.org",
                     *         "nickname": "grace",
                     *         "role": "interviewer",
                     *         "locale": "en"
                     *       }
                     *     }
                     */
                    "application/json": components["schemas"]["SetRoleAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listWebhooks: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before, of a list with the same sort */
                cursor?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "webhooks": [
                     *         {
                     *           "webhook_id": "5d0f1e6c-8f0a-4e0c-9a5c-3f8a0f1f2b11",
                     *           "url": "https://hooks.example.org/viva",
                     *           "events": [
                     *             "interview.finished",
                     *             "report.ready",
                     *             "report.updated"
                     *           ],
                     *           "description": "Results for the hiring team",
                     *           "signing": "v1",
                     *           "public_key": null,
                     *           "created_at": "2026-11-30T09:12:44.120Z",
                     *           "disabled_at": null,
                     *           "disabled_by": null
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ListWebhooksAnswer"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    makeWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "url": "https://hooks.example.org/viva",
                 *       "events": [
                 *         "interview.finished",
                 *         "report.ready",
                 *         "report.updated"
                 *       ],
                 *       "description": "Results for the hiring team",
                 *       "signing": "v1"
                 *     }
                 */
                "application/json": components["schemas"]["MakeWebhookRequest"];
            };
        };
        responses: {
            /** @description It is told from now on */
            201: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "webhook_id": "5d0f1e6c-8f0a-4e0c-9a5c-3f8a0f1f2b11",
                     *       "url": "https://hooks.example.org/viva",
                     *       "events": [
                     *         "interview.finished",
                     *         "report.ready",
                     *         "report.updated"
                     *       ],
                     *       "description": "Results for the hiring team",
                     *       "signing": "v1",
                     *       "public_key": null,
                     *       "created_at": "2026-11-30T09:12:44.120Z",
                     *       "disabled_at": null,
                     *       "disabled_by": null,
                     *       "secret": "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSwMfKQ9r8GKYo="
                     *     }
                     */
                    "application/json": components["schemas"]["MakeWebhookAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    getWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The webhook */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "webhook_id": "5d0f1e6c-8f0a-4e0c-9a5c-3f8a0f1f2b11",
                     *       "url": "https://hooks.example.org/viva",
                     *       "events": [
                     *         "interview.finished",
                     *         "report.ready",
                     *         "report.updated"
                     *       ],
                     *       "description": "Results for the hiring team",
                     *       "signing": "v1",
                     *       "public_key": null,
                     *       "created_at": "2026-11-30T09:12:44.120Z",
                     *       "disabled_at": "2026-12-03T12:48:02.310Z",
                     *       "disabled_by": "failing"
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    removeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Removed */
            204: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    changeWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "disabled_at": null
                 *     }
                 */
                "application/json": components["schemas"]["ChangeWebhookRequest"];
            };
        };
        responses: {
            /** @description The webhook */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "webhook_id": "5d0f1e6c-8f0a-4e0c-9a5c-3f8a0f1f2b11",
                     *       "url": "https://hooks.example.org/viva",
                     *       "events": [
                     *         "interview.finished",
                     *         "report.ready",
                     *         "report.updated"
                     *       ],
                     *       "description": "Results for the hiring team",
                     *       "signing": "v1",
                     *       "public_key": null,
                     *       "created_at": "2026-11-30T09:12:44.120Z",
                     *       "disabled_at": null,
                     *       "disabled_by": null
                     *     }
                     */
                    "application/json": components["schemas"]["Webhook"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    listDeliveries: {
        parameters: {
            query?: {
                /** @description `next_cursor` of the page before, of a list with the same sort */
                cursor?: string;
                limit?: number;
                status?: components["schemas"]["DeliveryStatus"];
                type?: components["schemas"]["SentEventType"];
            };
            header?: never;
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description One page */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "deliveries": [
                     *         {
                     *           "delivery_id": "8f14e45f-ceea-467f-a0e6-3d1b6a8c2b55",
                     *           "event_id": "b5f7c1de-0f6b-5b7e-8a51-7a4c1b7f9d20",
                     *           "type": "report.ready",
                     *           "created_at": "2026-11-30T09:40:12.008Z",
                     *           "status": "delivered",
                     *           "attempts": [
                     *             {
                     *               "at": "2026-11-30T09:40:12.700Z",
                     *               "http_status": 503,
                     *               "error": "status"
                     *             },
                     *             {
                     *               "at": "2026-11-30T09:40:17.910Z",
                     *               "http_status": 204,
                     *               "error": null
                     *             }
                     *           ]
                     *         }
                     *       ],
                     *       "next_cursor": null
                     *     }
                     */
                    "application/json": components["schemas"]["ListDeliveriesAnswer"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    replayDeliveries: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                /**
                 * @example {
                 *       "from": "2026-11-30T00:00:00Z",
                 *       "to": "2026-11-30T23:59:59Z"
                 *     }
                 */
                "application/json": components["schemas"]["ReplayDeliveriesRequest"];
            };
        };
        responses: {
            /** @description They are on their way */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "count": 12
                     *     }
                     */
                    "application/json": components["schemas"]["ReplayDeliveriesAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not in this state */
            409: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    rotateWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description What its receiver verifies by from now on */
            200: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "secret": "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oDC2FVsBQIhrs=",
                     *       "public_key": null,
                     *       "previous_until": "2026-12-01T10:00:00.000Z"
                     *     }
                     */
                    "application/json": components["schemas"]["RotateWebhookAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    testWebhook: {
        parameters: {
            query?: never;
            header?: {
                /** @description The same key and body give the same answer and act once */
                "Idempotency-Key"?: string;
            };
            path: {
                webhook_id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["Nothing"];
            };
        };
        responses: {
            /** @description It is on its way */
            202: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    /**
                     * @example {
                     *       "event_id": "0b0f6a3e-6a35-8e0f-9d0c-0f0e7b1d5a77"
                     *     }
                     */
                    "application/json": components["schemas"]["TestWebhookAnswer"];
                };
            };
            /** @description Broken JSON */
            400: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not signed in */
            401: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not allowed by role, or asked for by another site */
            403: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Unknown, or not yours */
            404: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Body over 256 KiB, or over what the call takes */
            413: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Not JSON, or not what the call takes */
            415: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Invalid; all faults are listed */
            422: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many; see Retry-After */
            429: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A fault of the server */
            500: {
                headers: {
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description A dependency is down; `code` names it */
            503: {
                headers: {
                    "Retry-After": components["headers"]["Retry-After"];
                    "X-Request-Id": components["headers"]["X-Request-Id"];
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
