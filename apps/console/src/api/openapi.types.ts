// Made from apps/api/openapi.json by npm run generate:openapi; do not edit.
export interface paths {
    "/api/v1/tasks/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The tasks that the filters find, as an Excel workbook
         * @description At most 10000 rows; more is refused with `export-too-large`.
         */
        get: operations["exportTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The cycles that the filters find, as an Excel workbook
         * @description At most 10000 rows; more is refused with `export-too-large`.
         */
        get: operations["exportCycles"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/board/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The board of a cycle as an Excel workbook
         * @description At most 10000 rows; more is refused with `export-too-large`.
         */
        get: operations["exportBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/heat/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Unit by line, how every task stands, as an Excel workbook
         * @description At most 10000 rows; more is refused with `export-too-large`.
         */
        get: operations["exportHeat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The incidents that the filters find, as an Excel workbook
         * @description At most 10000 rows; more is refused with `export-too-large`.
         */
        get: operations["exportIncidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * The notices that the filters find, the newest first, as an Excel workbook
         * @description At most 10000 rows; more is refused with `export-too-large`.
         */
        get: operations["exportNotices"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/workbook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The open tasks of the acting unit that one may fill in, as a workbook: a sheet for each form */
        get: operations["downloadWorkbook"];
        put?: never;
        /**
         * Keep or submit what a filled workbook says; all of it or, where one cell is wrong, nothing
         * @description With `dryRun` it says what is wrong in which cell and what would be kept, and changes nothing.
         */
        post: operations["handInWorkbook"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Loaded packs, the newest version of each first */
        get: operations["listPacks"];
        put?: never;
        /** Load a version of a pack; a running cycle keeps the version that it started with */
        post: operations["loadPack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packs/{key}/{version}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A version of a pack */
        get: operations["readPack"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packs/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Every fault of a pack by line and column; loads nothing */
        post: operations["checkPack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/packs/preview": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A dry run of a year: its calendar, the load on each level, counts and conflicts; sends nothing */
        post: operations["previewPack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-years": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published years, the oldest first */
        get: operations["listCalendarYears"];
        put?: never;
        /** Load published years; provisional deadlines that lie in them are computed anew */
        post: operations["loadCalendarYears"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Servers, workers, lag, the last wake-up of each cycle, deliveries */
        get: operations["readStatus"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Incidents, the newest first */
        get: operations["listIncidents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An incident */
        get: operations["readIncident"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Have what was set aside tried again */
        post: operations["retryIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/incidents/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Leave what was set aside as it is, for a reason */
        post: operations["closeIncident"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accounts, the newest first */
        get: operations["listAccounts"];
        put?: never;
        /** Create an account; the first password is told once */
        post: operations["createAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/persons-without-account": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Fifty persons who hold a post and have no account */
        get: operations["listPersonsWithoutAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An account */
        get: operations["readAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Disable an account; its sessions and tokens end at once */
        post: operations["disableAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let an account be used again */
        post: operations["enableAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Give a new first password, and take the second factor away
         * @description The password is told once; sessions and tokens of the account end. Not an administrator's.
         */
        post: operations["resetAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/sessions/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End the sessions of an account */
        post: operations["endSessionsOfAccount"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Grant a role by a post that the person holds */
        post: operations["giveRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/grants/{grantId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Revoke a role at once; sessions that rest on it end */
        post: operations["revokeRole"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/administrator-grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask that somebody become an administrator
         * @description Nothing is done yet: another administrator has to agree to it, within seven days (`approvals`).
         */
        post: operations["askGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/administrator-grants/{grantId}/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask that an administrator be one no more
         * @description Nothing is done yet: another administrator has to agree to it, within seven days (`approvals`).
         */
        post: operations["askRevocation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/administrator-reset": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask for a new first password of an administrator
         * @description Nothing is done yet: another administrator has to agree to it, within seven days (`approvals`). The password is told to whoever agrees, not to whoever asks.
         */
        post: operations["askReset"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What you have asked for or may decide, the newest first */
        get: operations["listApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/waiting-approvals": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many requests wait for your decision */
        get: operations["countWaitingApprovals"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A request that you made or may decide */
        get: operations["readApproval"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Agree; what was asked for is done at once
         * @description It is done in the name of whoever asked, by the rights that they have at this hour. Where they have none any more, the request ends `refused` and nothing is done. What the act itself refuses is answered, and the request goes on waiting.
         */
        post: operations["approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Refuse, and say why */
        post: operations["refuseApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/approvals/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take back what you have asked for */
        post: operations["withdrawApproval"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** By what one may sign in besides login and password */
        get: operations["readSignInOptions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/oidc": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Begin to sign in by the OpenID provider
         * @description Sends the browser to the provider; what begins elsewhere than at the sign-in page is sent there.
         */
        get: operations["beginProviderSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/oidc/callback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * End a sign-in by the OpenID provider
         * @description Where the provider sends the browser back to. Sets the cookie of the session and goes on to the page that was wanted, or to the sign-in page with the code of the refusal as `refused`.
         */
        get: operations["endProviderSignIn"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/external-identities": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Bind an account to an identity of an OpenID provider, by issuer and subject */
        post: operations["bindIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/external-identities/unbind": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Unbind an account from an identity; its sessions end */
        post: operations["unbindIdentity"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who is signed in, for whom they act, and what they may do */
        get: operations["readSession"];
        put?: never;
        /**
         * Sign in
         * @description The answer sets the cookie of the session. Nothing of it is kept for a repeat.
         */
        post: operations["signIn"];
        /** Sign out */
        delete: operations["signOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/acting-unit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Act for another of the units in which one holds a post, from now on */
        post: operations["actFor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own sessions */
        get: operations["listSessions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sessions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End one of one's own sessions */
        delete: operations["endSession"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Choose another password; the other sessions end
         * @description Nothing of the request is kept for a repeat: a digest of it would be a digest of the password.
         */
        post: operations["changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/session/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter a code of the second factor, as the second step of signing in
         * @description The answer sets the cookie anew. Nothing of the request or the answer is kept for a repeat.
         */
        post: operations["passSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own second factor */
        get: operations["readSecondFactor"];
        put?: never;
        /**
         * Begin to set up a second factor: a secret for an authenticator
         * @description It counts once a code of it was entered. Nothing of the request or the answer is kept for a repeat.
         */
        post: operations["beginEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-factor/confirmation": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Enter the first code of the authenticator; the other sessions end
         * @description The answer tells the recovery codes, and sets the cookie anew. Nothing of the request or the answer is kept for a repeat.
         */
        post: operations["confirmEnrolment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ten recovery codes in the place of those that there are
         * @description Nothing of the request or the answer is kept for a repeat.
         */
        post: operations["replaceRecoveryCodes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/second-factor/removal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Take the second factor away, as before another authenticator is set up
         * @description Nothing of the request or the answer is kept for a repeat.
         */
        post: operations["removeSecondFactor"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-tokens": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One's own tokens */
        get: operations["listApiTokens"];
        put?: never;
        /** Make a token for scripts, which acts for the unit for which one acts now */
        post: operations["createApiToken"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/api-tokens/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** End a token at once */
        delete: operations["revokeApiToken"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/temporal-codec/decode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decrypts payloads that Temporal keeps */
        post: operations["decodePayloads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/temporal-codec/encode": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Encrypts payloads as the system does before it hands them to Temporal */
        post: operations["encodePayloads"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/entries": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Entries of the audit trail, the newest first
         * @description Rows of accounts, grants and settings are shown before and after; of all others only which columns were written.
         */
        get: operations["listAuditEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/entries/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An entry of the audit trail */
        get: operations["readAuditEntry"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/verification": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Whether the audit trail is as it was written, and where it first is not
         * @description It is noted in the trail. With an anchor that was kept elsewhere, what was done by whoever has the database shows, too.
         */
        post: operations["verifyAuditTrail"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/audit/anchor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The last seal with the heads of all chains, to be kept where nobody who has the database can change it */
        get: operations["exportAuditAnchor"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/person-exports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to take out the unit for which you act and all below it with names and mail of those who hold the posts
         * @description Nothing is taken out yet: another coordinator of the unit, or its top leader, has to agree to it, within seven days (`approvals`).
         */
        post: operations["askPersonExport"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/person-exports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was asked for and agreed to, as a sheet that the import reads back; for a day after the agreement */
        get: operations["takePersonExport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Make the record agree with a sheet (Excel or CSV); all of it or, where one row is wrong, nothing */
        post: operations["importUnits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit and all below it as a sheet without persons, which the import reads back without a change */
        get: operations["exportUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Existing units, by code */
        get: operations["listUnits"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A unit, now or as it stood */
        get: operations["readUnit"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{code}/children": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Units directly under a unit, by code */
        get: operations["listChildren"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{code}/holders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who holds the posts of a unit on a day */
        get: operations["listHolders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{code}/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done to a unit, the oldest first */
        get: operations["listUnitChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{code}/handover-sheets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Sheets that a unit gave or got, the newest first */
        get: operations["listHandoverSheets"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{code}/rename": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give a unit another name */
        post: operations["renameUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{code}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a unit, with all below it, under another; open tasks go over to the new committee */
        post: operations["moveUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{code}/merge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Merge a unit into another, which takes over its open tasks */
        post: operations["mergeUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{code}/abolish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a unit without a successor; its open tasks are cancelled */
        post: operations["abolishUnit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{code}/appoint": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Put a person into a post; whoever held it leaves it the day before */
        post: operations["appointHolder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Notices, the newest first */
        get: operations["listNotifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/unread": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many notices nobody has read */
        get: operations["countUnread"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notifications/read": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Mark notices as read */
        post: operations["markRead"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notice-choices/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How a person wants to be told outside */
        get: operations["readNoticeChoice"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Choose how a person is told outside */
        patch: operations["chooseNotices"];
        trace?: never;
    };
    "/api/v1/tasks/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who was told of a task what and when, the oldest first */
        get: operations["listReminders"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Urge a chosen set in one act */
        post: operations["urgeTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/units/{code}/channels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Where a unit is told outside */
        get: operations["listChannels"];
        put?: never;
        /** Add a way to the outside */
        post: operations["addChannel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/channels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a way to the outside away */
        delete: operations["removeChannel"];
        options?: never;
        head?: never;
        /** Change a way to the outside */
        patch: operations["changeChannel"];
        trace?: never;
    };
    "/api/v1/calendar-feeds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a feed of deadlines */
        post: operations["createFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-feeds/revoke": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End one feed by its token, or all of a unit or person */
        post: operations["revokeFeed"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar/{token}.ics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The deadlines behind a token, as iCalendar */
        get: operations["readFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-hosts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Hosts to which webhooks may be sent */
        get: operations["listWebhookHosts"];
        put?: never;
        /** Let webhooks be sent to a host */
        post: operations["addWebhookHost"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/webhook-hosts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Take a host off the list; from now on nothing is sent to it */
        delete: operations["removeWebhookHost"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Tasks in the order in which they fall due */
        get: operations["listTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many tasks the same filters find, by state */
        get: operations["countTasks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A task */
        get: operations["readTask"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/history": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a task, the oldest first */
        get: operations["readTaskHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/submissions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All versions of the submission, the oldest first */
        get: operations["listSubmissions"];
        put?: never;
        /** Submit: opens the next version */
        post: operations["submitTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/submissions/difference": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed between two versions of the submission */
        get: operations["compareSubmissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take note of a task */
        post: operations["acknowledgeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take the submission back before it is reviewed */
        post: operations["withdrawTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Send the submission back with a reason */
        post: operations["returnTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept the submission under review */
        post: operations["acceptTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Give more time */
        post: operations["extendTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a task that is no longer owed */
        post: operations["cancelTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/delegate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand the work to a person of the unit, or take it back */
        post: operations["delegateTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/comments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Remark on a task; the other side is told */
        post: operations["commentOnTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take note of all assigned tasks of a unit */
        post: operations["acknowledgeAllTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept a set in one act */
        post: operations["acceptAllTasks"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/attachments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Attach a file; it waits for the next submission */
        post: operations["attachFile"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What is known of a file */
        get: operations["readAttachment"];
        put?: never;
        post?: never;
        /** Take a file off before it is submitted */
        delete: operations["removeAttachment"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/attachments/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file itself */
        get: operations["downloadAttachment"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/draft": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the unit is about to submit, and whether it is signed */
        get: operations["readTaskDraft"];
        /** Keep what is about to be submitted; other contents need a new signature */
        put: operations["saveTaskDraft"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tasks/{id}/signature": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Sign the draft that one has read, so that the reporter may submit just that
         * @description If-Match bears the ETag of the draft.
         */
        post: operations["signTaskDraft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Cycles, the oldest first */
        get: operations["listCycles"];
        put?: never;
        /**
         * Start a committee's cycle of a year
         * @description The record is written at once; the process follows by itself, also when it is away at this moment.
         */
        post: operations["startCycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A cycle with its phases and counts, now or as it stood */
        get: operations["readCycle"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/board": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A row for each direct subordinate, rolled up over all below it */
        get: operations["readBoard"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/heat": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Unit by line: how every task of the cycle and of those below it stands */
        get: operations["readHeat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What happened to a cycle, the oldest first */
        get: operations["readTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/items": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The lines of the arrangement, in the order in which they fall due */
        get: operations["listItems"];
        put?: never;
        /** Add a line to the arrangement */
        post: operations["addItem"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The results of the assessment, the best first */
        get: operations["listResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Stop the clock of a cycle */
        post: operations["pauseCycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Let the clock run on */
        post: operations["resumeCycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** End a cycle without a result; what is open in it is cancelled */
        post: operations["cancelCycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/extend": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Move the deadlines of what is owed by a unit, for an item, or by a level */
        post: operations["extendCycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/phases/{phase}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close the open phase at once, or move its close
         * @description The phase `testing`, with which results are published, only by somebody who has asked for it and to whom another has agreed within the last day (`publication`).
         */
        post: operations["closePhase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Open a phase again that has been closed, also that of a closed cycle */
        post: operations["reopenCycle"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/publication": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Ask to publish the results of a cycle: to close its phase `testing` at once, or to move its close
         * @description Nothing is done yet: another coordinator of the committee, or its top leader, has to agree, within seven days (`approvals`). For a day after that, whoever asked closes the phase with the same `on` (`phases/testing/close`).
         */
        post: operations["askPublication"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/cycles/{id}/items/{key}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** Drop a line of the arrangement; what is open under it is cancelled */
        delete: operations["dropItem"];
        options?: never;
        head?: never;
        /** Amend a line of the arrangement */
        patch: operations["amendItem"];
        trace?: never;
    };
    "/api/v1/tasks/{id}/decompose": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Hand a task on to your own subordinates, as a line of your own cycle */
        post: operations["decomposeTask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/yearly-starts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whose cycles start by themselves each year, by the code of the committee */
        get: operations["listYearlyStarts"];
        put?: never;
        /** Let a committee's cycle start by itself each year, or no longer */
        post: operations["setYearlyStart"];
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
        FaultDto: {
            /** @description Where: a JSON pointer into the body or the query, or row and column of a file */
            pointer: string;
            /** @description What to do about it */
            message: string;
        };
        ProblemDto: {
            /**
             * @description Address of the sort of problem
             * @example /problems/already-submitted
             */
            type: string;
            /** @description The sort of problem, in a sentence */
            title: string;
            status: number;
            /** @description This very problem, in a sentence */
            detail: string;
            /** @description Stable; scripts may rely on it */
            code: string;
            /** @description Under which the request is logged */
            requestId: string;
            errors: components["schemas"]["FaultDto"][];
        };
        HandedInTaskDto: {
            /** Format: uuid */
            taskId: string;
            title: string;
            sheet: string;
            /** @description Row of the sheet */
            row: number;
        };
        CellFaultDto: {
            sheet: string;
            /** @description As in E3 */
            cell: string;
            /**
             * @description The code of the refusal
             * @enum {string}
             */
            code: "invalid-input" | "unknown-unit" | "unknown-cycle" | "unknown-task" | "unknown-item" | "unknown-pack" | "unknown-person" | "unknown-post" | "unknown-tenure" | "unknown-attachment" | "unknown-submission" | "unknown-draft" | "unknown-incident" | "unknown-notification" | "unknown-webhook-host" | "webhook-host-listed" | "unknown-channel" | "unknown-namespace" | "unknown-route" | "already-acknowledged" | "already-submitted" | "already-accepted" | "already-cancelled" | "nothing-submitted" | "wrong-state" | "not-responsible" | "not-supervising" | "not-a-subordinate" | "no-subordinates" | "due-in-the-past" | "due-not-later" | "due-after-parent" | "form-incomplete" | "signature-missing" | "evidence-missing" | "score-missing" | "score-not-expected" | "attachment-too-large" | "archive-too-large" | "image-too-large" | "virus-found" | "attachment-type-refused" | "urged-too-often" | "too-many-requests" | "unit-busy" | "unit-ended" | "unit-has-subordinates" | "code-taken" | "post-held" | "import-refused" | "export-too-large" | "cycle-exists" | "cycle-ended" | "cycle-not-ended" | "cycle-paused" | "cycle-not-paused" | "phase-not-open" | "reason-missing" | "pack-invalid" | "pack-version-taken" | "calendar-year-unknown" | "malformed-body" | "header-invalid" | "address-too-long" | "body-too-large" | "media-type-refused" | "unknown-calendar-feed" | "idempotency-key-missing" | "idempotency-key-reused" | "idempotency-key-in-flight" | "precondition-missing" | "precondition-failed" | "cursor-invalid" | "forbidden" | "not-signed-in" | "sign-in-failed" | "wrong-password" | "password-refused" | "password-change-needed" | "second-factor-needed" | "second-factor-enrolment-needed" | "second-factor-failed" | "second-factor-present" | "second-factor-obligatory" | "csrf-missing" | "not-your-post" | "unknown-delegation" | "unknown-session" | "unknown-api-token" | "login-taken" | "unknown-account" | "unknown-grant" | "own-account" | "own-grant" | "post-not-held" | "grant-present" | "administrators-apart" | "administrator-only" | "second-person-needed" | "not-an-administrator" | "unknown-approval" | "approval-present" | "approval-decided" | "approval-expired" | "own-approval" | "provider-refused" | "provider-unavailable" | "identity-not-admitted" | "role-not-named" | "identity-bound" | "unknown-identity" | "administrator-by-password" | "account-exists" | "storage-full" | "act-failed" | "unknown-audit-entry" | "verification-running" | "nothing-sealed" | "seal-key-unknown" | "kept-period-not-over" | "trail-damaged" | "folder-not-empty" | "backup-damaged" | "backup-newer" | "accounts-present" | "data-present" | "scanner-unavailable" | "payload-unreadable" | "record-unavailable" | "process-unavailable";
            /** @description What to do */
            message: string;
        };
        HandedInDto: {
            /** @enum {string} */
            mode: "draft" | "submit";
            /** @description False for a dry run, which changes nothing */
            isDone: boolean;
            /** @description The tasks that were kept or submitted, or would be */
            tasks: components["schemas"]["HandedInTaskDto"][];
            /** @description Rows that say what stands there already */
            unchanged: number;
            /** @description Rows in which nothing is filled in */
            empty: number;
            /** @description What is wrong, by cell; nothing can be kept while there is any */
            faults: components["schemas"]["CellFaultDto"][];
        };
        PackInListDto: {
            /** Format: uuid */
            id: string;
            key: string;
            version: string;
            title: {
                zh?: string;
                en?: string;
            };
            /** @description The same for the same content */
            digest: string;
            /** Format: date-time */
            loadedAt: string;
        };
        PacksDto: {
            items: components["schemas"]["PackInListDto"][];
        };
        PackDto: {
            /** Format: uuid */
            id: string;
            key: string;
            version: string;
            digest: string;
            /** Format: date-time */
            loadedAt: string;
            /** @description The pack as its schema has it */
            content: {
                [key: string]: unknown;
            };
        };
        PackSourceDto: {
            /** @description The pack in YAML */
            source: string;
        };
        CheckedPackDto: {
            key: string;
            version: string;
        };
        PackFaultDto: {
            line: number;
            column: number;
            /** @description The place by its keys */
            pointer: string;
            message: string;
        };
        PackCheckDto: {
            /** @description Null where there are faults */
            pack: components["schemas"]["CheckedPackDto"] | null;
            faults: components["schemas"]["PackFaultDto"][];
        };
        PreviewDto: {
            /** @description Code of the committee whose year it is */
            unit: string;
            year: number;
            /** @description Key of a loaded pack */
            pack?: string;
            /** @description Its version; the newest where left out */
            packVersion?: string;
            /** @description A pack in YAML, instead of a loaded one */
            source?: string;
        };
        PreviewUnitDto: {
            code: string;
            name: string;
        };
        MovedDayDto: {
            /** Format: date */
            from: string;
            /** Format: date */
            to: string;
        };
        PlannedPhaseDto: {
            /** @enum {string} */
            phase: "clarifying" | "supervising" | "stating" | "testing" | "applying";
            /** Format: date */
            opensOn: string;
            /** Format: date */
            closesOn: string;
            isProvisional: boolean;
            moved: components["schemas"]["MovedDayDto"][];
        };
        PlannedDeadlineDto: {
            item: string;
            occurrence: string;
            title: {
                zh?: string;
                en?: string;
            };
            /** @enum {string} */
            phase: "clarifying" | "supervising" | "stating" | "testing" | "applying";
            /** Format: date */
            on: string;
            isProvisional: boolean;
            /**
             * Format: date
             * @description The day of the pack that is not worked
             */
            movedFrom: string | null;
            isOnHoliday: boolean;
            remindedOn: string[];
        };
        PreviewCountsDto: {
            cycles: number;
            units: number;
            tasks: number;
        };
        MonthLoadDto: {
            month: string;
            tasksPerUnit: number;
            tasks: number;
        };
        LevelLoadDto: {
            /** @enum {string} */
            level: "province" | "city" | "county" | "township";
            /** @enum {string} */
            kind: "committee" | "disciplineCommission" | "workingOrgan" | "department" | "enterprise";
            units: number;
            tasksPerUnit: number;
            tasks: number;
            months: components["schemas"]["MonthLoadDto"][];
        };
        PackPreviewDto: {
            pack: components["schemas"]["CheckedPackDto"];
            year: number;
            root: components["schemas"]["PreviewUnitDto"];
            phases: components["schemas"]["PlannedPhaseDto"][];
            deadlines: components["schemas"]["PlannedDeadlineDto"][];
            counts: components["schemas"]["PreviewCountsDto"];
            load: components["schemas"]["LevelLoadDto"][];
            /** @description What to look at before anything is sent, by kind */
            conflicts: {
                [key: string]: {
                    [key: string]: unknown;
                }[];
            };
        };
        CalendarYearDto: {
            year: number;
            /** @description The notice that publishes the year */
            notice: string;
            /** Format: date */
            publishedOn: string | null;
            daysOff: string[];
            makeUpDays: string[];
            /** Format: date-time */
            loadedAt: string;
        };
        CalendarYearsDto: {
            items: components["schemas"]["CalendarYearDto"][];
        };
        NewCalendarYearDto: {
            year: number;
            notice: string;
            /** Format: date */
            publishedOn: string | null;
            daysOff: string[];
            makeUpDays: string[];
        };
        LoadCalendarDto: {
            /** @example cn */
            calendar: string;
            years: components["schemas"]["NewCalendarYearDto"][];
        };
        RecomputedDto: {
            cycles: number;
            phases: number;
            items: number;
            tasks: number;
        };
        CalendarLoadedDto: {
            /** @description Years that are new or that changed */
            changed: number;
            /** @description Provisional deadlines that were moved or confirmed */
            recomputed: components["schemas"]["RecomputedDto"];
        };
        RecordStatusDto: {
            isReachable: boolean;
            /**
             * Format: date-time
             * @description The database's clock
             */
            at: string;
            /** @description Connections that this process holds */
            connections: number;
            /** @description Requests that wait for a connection */
            waiting: number;
        };
        QueueStatusDto: {
            name: string;
            /** @description Workers that asked for work in the last minutes */
            pollers: number;
            /** Format: date-time */
            lastPollAt: string | null;
            /** @description Tasks that wait, about */
            backlog: number | null;
            /** @description Seconds for which the oldest has waited */
            lagSeconds: number | null;
        };
        ProcessStatusDto: {
            isReachable: boolean;
            detail: string | null;
            queues: components["schemas"]["QueueStatusDto"][];
        };
        CyclesInStateDto: {
            /** @enum {string} */
            state: "running" | "paused" | "closed" | "cancelled";
            count: number;
        };
        CycleStatusDto: {
            id: string;
            unitCode: string;
            unitName: string;
            year: number;
            /** @enum {string} */
            state: "running" | "paused" | "closed" | "cancelled";
            /** @enum {string} */
            phase: "clarifying" | "supervising" | "stating" | "testing" | "applying";
            /** Format: date-time */
            lastWokeAt: string | null;
            /** Format: date-time */
            nextWakeAt: string | null;
            /** @description Seconds by which it should have woken and has not; 0 where it is on time */
            lagSeconds: number;
        };
        DeliveriesDto: {
            queued: number;
            sending: number;
            failed: number;
        };
        StatusDto: {
            record: components["schemas"]["RecordStatusDto"];
            process: components["schemas"]["ProcessStatusDto"];
            cycles: components["schemas"]["CyclesInStateDto"][];
            /** @description Running cycles that should have woken and have not */
            lateCycles: number;
            /** @description Running and paused cycles, the latest in waking first; 200 at most */
            wakeUps: components["schemas"]["CycleStatusDto"][];
            deliveries: components["schemas"]["DeliveriesDto"];
        };
        IncidentUnitDto: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
        };
        IncidentDto: {
            /** Format: uuid */
            id: string;
            /**
             * @description Where the process was when it failed; `look` sets a whole cycle aside
             * @enum {string}
             */
            step: "look" | "issue" | "remind" | "cascade" | "assess" | "act" | "notify" | "startYear";
            /** @enum {string} */
            state: "open" | "retried" | "resolved" | "closed";
            /** Format: uuid */
            cycleId: string | null;
            /**
             * Format: uuid
             * @description The committee whose cycle it is
             */
            supervisingUnitId: string | null;
            unit: components["schemas"]["IncidentUnitDto"];
            /** @description A code of a refusal, an SQLSTATE, or the class of an error */
            code: string;
            message: string;
            /** @description How often it was set aside */
            attempts: number;
            /** Format: date-time */
            firstAt: string;
            /** Format: date-time */
            lastAt: string;
            /** Format: date-time */
            endedAt: string | null;
            /** @description Who last decided about it */
            actor: string | null;
            onBehalfOf: string | null;
            reason: string | null;
            version: number;
        };
        IncidentPageDto: {
            items: components["schemas"]["IncidentDto"][];
            nextCursor: string | null;
        };
        CloseIncidentDto: {
            /** @description Why what was set aside stays so */
            reason: string;
        };
        AccountGrantDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "topLeader" | "teamMember" | "coordinator" | "reporter" | "inspector" | "appraiser" | "disciplineOfficer" | "systemAdmin" | "securityAdmin" | "auditAdmin";
            /** @description Of the post; null for an administrator */
            unitCode: string | null;
            unitName: string | null;
            /** Format: date-time */
            grantedAt: string;
            /** @description It counts today: the person holds the post */
            isEffective: boolean;
        };
        AccountPostDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            role: "topLeader" | "teamMember" | "coordinator" | "reporter" | "inspector" | "appraiser" | "disciplineOfficer";
            unitCode: string;
            unitName: string;
        };
        BoundIdentityDto: {
            /** @description As the provider writes it in its tokens (`iss`) */
            issuer: string;
            /** @description Who the person is to the provider (`sub`) */
            subject: string;
            /** Format: date-time */
            boundAt: string;
        };
        AccountDto: {
            /** Format: uuid */
            id: string;
            login: string;
            name: string;
            /** @enum {string} */
            state: "active" | "disabled";
            /** Format: date-time */
            createdAt: string;
            /** @description Too many failed sign-ins; shown to the system administrator */
            isLocked: boolean;
            /** @description Shown to the system administrator */
            hasSecondFactor: boolean;
            isAdministrator: boolean;
            grants: components["schemas"]["AccountGrantDto"][];
            posts: components["schemas"]["AccountPostDto"][];
            externalIdentities: components["schemas"]["BoundIdentityDto"][];
            version: number;
        };
        AccountPageDto: {
            items: components["schemas"]["AccountDto"][];
            nextCursor: string | null;
        };
        PersonWithoutAccountDto: {
            /** Format: uuid */
            id: string;
            name: string;
            /** @enum {string} */
            role: "topLeader" | "teamMember" | "coordinator" | "reporter" | "inspector" | "appraiser" | "disciplineOfficer";
            unitCode: string;
            unitName: string;
            /** @enum {string} */
            unitLevel: "province" | "city" | "county" | "township";
        };
        PersonsWithoutAccountDto: {
            items: components["schemas"]["PersonWithoutAccountDto"][];
        };
        NewAccountDto: {
            /**
             * Format: uuid
             * @description Somebody who holds a post
             */
            personId: string;
            login: string;
        };
        AccountWithPasswordDto: {
            /** Format: uuid */
            id: string;
            login: string;
            name: string;
            /** @enum {string} */
            state: "active" | "disabled";
            /** Format: date-time */
            createdAt: string;
            /** @description Too many failed sign-ins; shown to the system administrator */
            isLocked: boolean;
            /** @description Shown to the system administrator */
            hasSecondFactor: boolean;
            isAdministrator: boolean;
            grants: components["schemas"]["AccountGrantDto"][];
            posts: components["schemas"]["AccountPostDto"][];
            externalIdentities: components["schemas"]["BoundIdentityDto"][];
            version: number;
            /** @description Told once, to be changed at the first sign-in; null where the answer is repeated */
            password: string | null;
        };
        NewGrantDto: {
            /** @enum {string} */
            role: "topLeader" | "teamMember" | "coordinator" | "reporter" | "inspector" | "appraiser" | "disciplineOfficer" | "systemAdmin" | "securityAdmin" | "auditAdmin";
            /**
             * Format: uuid
             * @description A post of that kind that the person holds; null for an administrator
             */
            postId: string | null;
        };
        RevokeGrantDto: {
            /** @description Why it is revoked */
            reason: string;
        };
        AskGrantDto: {
            /** @description Why it is asked */
            reason: string;
            /** @enum {string} */
            role: "systemAdmin" | "securityAdmin" | "auditAdmin";
        };
        ApprovalDto: {
            /** Format: uuid */
            id: string;
            /**
             * @description The line of the table of rights that needs a second person
             * @enum {string}
             */
            act: "cycle.publish" | "unit.exportPersons" | "account.resetAdministrator" | "grant.giveAdministrator" | "grant.revokeAdministrator";
            /** @enum {string} */
            state: "asked" | "approved" | "refused" | "withdrawn" | "expired";
            /**
             * Format: uuid
             * @description The account that it is about
             */
            accountId: string | null;
            /** @description Of that account */
            login: string | null;
            /** @description Of that account */
            accountName: string | null;
            /**
             * @description That is granted or revoked
             * @enum {string|null}
             */
            role: "systemAdmin" | "securityAdmin" | "auditAdmin" | null;
            /**
             * Format: uuid
             * @description The cycle that it is about
             */
            cycleId: string | null;
            /** @description Of that cycle */
            year: number | null;
            /**
             * Format: date
             * @description On which the phase is to close; null for at once
             */
            on: string | null;
            /** @description For which it was asked; null for administration */
            unitName: string | null;
            askerName: string | null;
            /** @description For whom a substitute asked */
            onBehalfOf: string | null;
            /** Format: date-time */
            askedAt: string;
            reason: string;
            /**
             * Format: date-time
             * @description Until when it may be decided
             */
            expiresAt: string;
            deciderName: string | null;
            /** @description For whom a substitute decided */
            decidedOnBehalfOf: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            /** @description It ended refused because whoever asked had the right no more */
            isAskerWithoutRight: boolean;
            /**
             * Format: date-time
             * @description When what was agreed to was used, where that is possible once
             */
            usedAt: string | null;
            mayDecide: boolean;
            mayWithdraw: boolean;
            /** @description You may take or do what was agreed to, at this hour */
            mayTake: boolean;
            version: number;
        };
        AskDto: {
            /** @description Why it is asked */
            reason: string;
        };
        ApprovalPageDto: {
            items: components["schemas"]["ApprovalDto"][];
            nextCursor: string | null;
        };
        WaitingApprovalsDto: {
            /** @description How many wait for your decision */
            count: number;
        };
        DecidedApprovalDto: {
            /** Format: uuid */
            id: string;
            /**
             * @description The line of the table of rights that needs a second person
             * @enum {string}
             */
            act: "cycle.publish" | "unit.exportPersons" | "account.resetAdministrator" | "grant.giveAdministrator" | "grant.revokeAdministrator";
            /** @enum {string} */
            state: "asked" | "approved" | "refused" | "withdrawn" | "expired";
            /**
             * Format: uuid
             * @description The account that it is about
             */
            accountId: string | null;
            /** @description Of that account */
            login: string | null;
            /** @description Of that account */
            accountName: string | null;
            /**
             * @description That is granted or revoked
             * @enum {string|null}
             */
            role: "systemAdmin" | "securityAdmin" | "auditAdmin" | null;
            /**
             * Format: uuid
             * @description The cycle that it is about
             */
            cycleId: string | null;
            /** @description Of that cycle */
            year: number | null;
            /**
             * Format: date
             * @description On which the phase is to close; null for at once
             */
            on: string | null;
            /** @description For which it was asked; null for administration */
            unitName: string | null;
            askerName: string | null;
            /** @description For whom a substitute asked */
            onBehalfOf: string | null;
            /** Format: date-time */
            askedAt: string;
            reason: string;
            /**
             * Format: date-time
             * @description Until when it may be decided
             */
            expiresAt: string;
            deciderName: string | null;
            /** @description For whom a substitute decided */
            decidedOnBehalfOf: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            decisionReason: string | null;
            /** @description It ended refused because whoever asked had the right no more */
            isAskerWithoutRight: boolean;
            /**
             * Format: date-time
             * @description When what was agreed to was used, where that is possible once
             */
            usedAt: string | null;
            mayDecide: boolean;
            mayWithdraw: boolean;
            /** @description You may take or do what was agreed to, at this hour */
            mayTake: boolean;
            version: number;
            /** @description The new first password where one was agreed to: told once, to whoever agreed; null where the answer is repeated */
            password: string | null;
        };
        RefuseApprovalDto: {
            /** @description Why it is refused */
            reason: string;
        };
        ProviderDto: {
            /** @description Name for the button */
            label: string;
            issuer: string;
        };
        SignInOptionsDto: {
            /** @description The OpenID provider by which one may sign in */
            provider: components["schemas"]["ProviderDto"] | null;
        };
        ExternalIdentityDto: {
            /** @description As the provider writes it in its tokens (`iss`) */
            issuer: string;
            /** @description Who the person is to the provider (`sub`) */
            subject: string;
        };
        SignInDto: {
            login: string;
            password: string;
        };
        SignedInDto: {
            /**
             * @description What has to be done before anything else
             * @enum {string}
             */
            needs: "nothing" | "secondFactor" | "passwordChange" | "secondFactorEnrolment";
        };
        SessionUnitDto: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            /** @enum {string} */
            level: "province" | "city" | "county" | "township";
        };
        HeldPostDto: {
            unit: components["schemas"]["SessionUnitDto"];
            roles: ("topLeader" | "teamMember" | "coordinator" | "reporter" | "inspector" | "appraiser" | "disciplineOfficer" | "systemAdmin" | "securityAdmin" | "auditAdmin")[];
        };
        HeldDelegationDto: {
            /** Format: uuid */
            id: string;
            /** @description Whose post it is */
            fromName: string;
            unit: components["schemas"]["SessionUnitDto"];
            /** @enum {string} */
            role: "topLeader" | "teamMember" | "coordinator" | "reporter" | "inspector" | "appraiser" | "disciplineOfficer" | "systemAdmin" | "securityAdmin" | "auditAdmin";
        };
        SessionDto: {
            login: string;
            name: string;
            /** Format: uuid */
            personId: string | null;
            /** @description For which one acts */
            actingUnit: components["schemas"]["SessionUnitDto"] | null;
            /** @description Held in that unit today, or as an administrator */
            roles: ("topLeader" | "teamMember" | "coordinator" | "reporter" | "inspector" | "appraiser" | "disciplineOfficer" | "systemAdmin" | "securityAdmin" | "auditAdmin")[];
            posts: components["schemas"]["HeldPostDto"][];
            delegations: components["schemas"]["HeldDelegationDto"][];
            /** @description What one may do at all, by the table of rights */
            acts: string[];
            /** @description For X-CSRF-Token; null for a token of a script */
            csrfToken: string | null;
            mustChangePassword: boolean;
            needsSecondFactor: boolean;
            /** @description A second factor has to be set up first */
            mustEnrolSecondFactor: boolean;
            hasSecondFactor: boolean;
        };
        ActForDto: {
            /** @description Code of a unit in which one holds a post */
            unit: string;
        };
        SessionInListDto: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            lastSeenAt: string;
            /** Format: date-time */
            expiresAt: string;
            address: string | null;
            userAgent: string | null;
            /** @description The one that asks */
            isPresent: boolean;
        };
        SessionsDto: {
            items: components["schemas"]["SessionInListDto"][];
        };
        ChangePasswordDto: {
            current: string;
            next: string;
        };
        CodeDto: {
            /** @description Six figures of the authenticator, or a recovery code */
            code: string;
        };
        SecondFactorDto: {
            isOn: boolean;
            /** Format: date-time */
            since: string | null;
            recoveryCodesLeft: number;
            /** @description It cannot be taken away */
            isObligatory: boolean;
        };
        BeginEnrolmentDto: {
            /** @description The present password; null for whoever has none */
            password: string | null;
        };
        EnrolmentDto: {
            /** @description In base 32, for an authenticator */
            secret: string;
            /** @description The same as an address, for a QR code */
            uri: string;
        };
        RecoveryCodesDto: {
            /** @description Each stands once for the second factor; told this once */
            recoveryCodes: string[];
        };
        ApiTokenInListDto: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
        };
        ApiTokensDto: {
            items: components["schemas"]["ApiTokenInListDto"][];
            /** @description Names of the acts for which one could make a token now */
            scopes: string[];
        };
        NewApiTokenDto: {
            name: string;
            /** @description Names of acts, as in docs/permissions.md */
            scopes: string[];
            /** @description Days until it ends */
            days: number;
        };
        ApiTokenMadeDto: {
            /** Format: uuid */
            id: string;
            name: string;
            scopes: string[];
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            expiresAt: string;
            /** Format: date-time */
            lastUsedAt: string | null;
            /** @description Told once: null where the answer is repeated */
            token: string | null;
        };
        PayloadDto: {
            /** @description How the data is encoded, and with which key it is encrypted */
            metadata?: {
                [key: string]: string;
            };
            /** Format: byte */
            data?: string;
        };
        AskedPayloadsDto: {
            payloads?: components["schemas"]["PayloadDto"][];
        };
        PayloadsDto: {
            payloads: components["schemas"]["PayloadDto"][];
        };
        AuditUnitDto: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
        };
        AuditRowDto: {
            id: string;
            /** @description Columns that were written */
            columns: string[];
            /** @description Their values before; null where there were none, or they are not shown */
            before: {
                [key: string]: unknown;
            } | null;
            /** @description And after */
            after: {
                [key: string]: unknown;
            } | null;
        };
        AuditEntryDto: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
            /** @description The committee's id, or `administration` */
            chain: string;
            /** @description Its place in the chain */
            sequence: number | null;
            committee: components["schemas"]["AuditUnitDto"] | null;
            /** @description `account:<id>`, `system:<process>` or `database:<role>` */
            actor: string;
            actorLogin: string | null;
            /** @description For which unit they acted */
            actingUnit: components["schemas"]["AuditUnitDto"] | null;
            onBehalfOf: string | null;
            /** @description From where */
            address: string | null;
            requestId: string | null;
            /** @description `insert`, `update`, `delete`, `truncate`, or what was noted */
            kind: string;
            /** @description The table, or what the note is about */
            subject: string;
            /** @description The row, or the task, cycle, account or unit to which it belongs */
            matter: string | null;
            rowCount: number;
            /** @description Rows, where the statement wrote few */
            rows: components["schemas"]["AuditRowDto"][];
            /** @description Columns that a statement on many rows changed */
            columns: string[];
            /** @description Digest over the rows of such a statement */
            digest: string | null;
            /** @description What a noted act says */
            said: {
                [key: string]: unknown;
            } | null;
            /** @description Values are not shown, because they are business content */
            isMasked: boolean;
            /** @description False where the entry was made into what no statement writes */
            isReadable: boolean;
        };
        AuditEntryPageDto: {
            items: components["schemas"]["AuditEntryDto"][];
            nextCursor: string | null;
        };
        VerifyDto: {
            /** @description Code of a committee, or `administration`; all chains where left out */
            committee?: string;
            /** @description An anchor that was kept elsewhere */
            anchor?: {
                [key: string]: unknown;
            };
            /** @description Whether the record is compared with the trail; it is where left out */
            comparesRecord?: boolean;
        };
        AuditProblemDto: {
            /** @enum {string} */
            code: "gap" | "entry-removed" | "changed" | "misplaced" | "rewritten" | "cut-off" | "head-changed" | "cut-off-at-start" | "unlinked" | "linked-twice" | "seal-changed" | "seal-removed" | "archive-changed" | "row-changed" | "row-removed" | "row-unknown";
            /** @description What that means */
            meaning: string;
            /** @description The chain, the number of the seal, the anchor or the table */
            of: string;
            /** @description The committee of the chain */
            committee: components["schemas"]["AuditUnitDto"] | null;
            /** @description The first place that is wrong */
            sequence: number | null;
            /** @description Where only later seals tell, the first place that may be the wrong one */
            from: number | null;
            /** @description The entry, or the row */
            id: string | null;
            detail: string | null;
        };
        VerificationDto: {
            entries: number;
            chains: number;
            seals: number;
            /**
             * Format: date-time
             * @description When the last seal was made whose signature is right
             */
            sealedThrough: string | null;
            /** @description False where no key is at hand */
            areSignaturesJudged: boolean;
            /** @description Of each chain the first; none where all is as it was written */
            problems: components["schemas"]["AuditProblemDto"][];
        };
        AnchorHeadDto: {
            chain: string;
            start: number;
            startHash: string;
            sequence: number;
            hash: string;
        };
        AnchorDto: {
            /** @enum {string} */
            format: "zehuan-audit-anchor-1";
            /** @description What was signed, canonical JSON */
            document: string;
            /** @description Ed25519, base64 */
            signature: string;
            /** @description PEM */
            publicKey: string;
            heads: components["schemas"]["AnchorHeadDto"][];
        };
        ImportDifferenceDto: {
            /** @description Row of the file */
            row: number;
            code: string;
            field: string;
            from: string | null;
            to: string;
        };
        ImportOutcomeDto: {
            created: number;
            changed: number;
            unchanged: number;
            differences: components["schemas"]["ImportDifferenceDto"][];
        };
        UnitDto: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            /** @enum {string} */
            kind: "committee" | "disciplineCommission" | "workingOrgan" | "department" | "enterprise";
            /** @enum {string} */
            level: "province" | "city" | "county" | "township";
            /** Format: uuid */
            parentId: string | null;
            /** @description Labels from the root down to the unit */
            path: string;
            /** Format: date */
            establishedOn: string;
            /**
             * Format: date
             * @description The last day; null while the unit exists
             */
            endedOn: string | null;
            /** Format: uuid */
            successorId: string | null;
            version: number;
        };
        UnitPageDto: {
            items: components["schemas"]["UnitDto"][];
            nextCursor: string | null;
        };
        SubordinateCountsDto: {
            direct: number;
            /** @description All below, the unit itself not counted */
            below: number;
            byLevel: {
                [key: string]: number;
            };
        };
        UnitViewDto: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            /** @enum {string} */
            kind: "committee" | "disciplineCommission" | "workingOrgan" | "department" | "enterprise";
            /** @enum {string} */
            level: "province" | "city" | "county" | "township";
            /** Format: uuid */
            parentId: string | null;
            path: string;
            /** Format: date */
            establishedOn: string;
            /** Format: date */
            endedOn: string | null;
            /**
             * Format: uuid
             * @description Not with asOf
             */
            successorId?: string | null;
            /** @description Not with asOf */
            version?: number;
            /** @description Not with asOf */
            subordinates?: components["schemas"]["SubordinateCountsDto"];
            /** @description With asOf only */
            parentCode?: string | null;
            /** @description With asOf only */
            parentName?: string | null;
            /**
             * Format: date-time
             * @description With asOf only: since when it stood so
             */
            validFrom?: string;
            /**
             * Format: date-time
             * @description With asOf only: until when; null: it still does
             */
            validTo?: string | null;
        };
        HolderDto: {
            /** Format: uuid */
            unitId: string;
            /** Format: uuid */
            postId: string;
            /** @enum {string} */
            postKind: "topLeader" | "teamMember" | "coordinator" | "reporter" | "inspector" | "appraiser" | "disciplineOfficer";
            title: string;
            /** Format: uuid */
            tenureId: string;
            /** Format: uuid */
            personId: string;
            name: string;
            email: string | null;
            phone: string | null;
            /** Format: date */
            fromOn: string;
            /** Format: date */
            toOn: string | null;
        };
        HoldersDto: {
            items: components["schemas"]["HolderDto"][];
        };
        UnitChangeDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "established" | "renamed" | "recoded" | "moved" | "merged" | "abolished" | "holderChanged";
            /** Format: uuid */
            unitId: string;
            /** Format: uuid */
            intoUnitId: string | null;
            /** Format: date */
            effectiveOn: string;
            /** Format: date-time */
            at: string;
            actor: string;
            onBehalfOf: string | null;
            reason: string;
            details: {
                [key: string]: unknown;
            };
        };
        UnitChangesDto: {
            items: components["schemas"]["UnitChangeDto"][];
        };
        HandoverSheetDto: {
            /** Format: uuid */
            id: string;
            cause: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            unitId: string;
            /** Format: uuid */
            intoUnitId: string | null;
            /** @description What was open, done and to review */
            content: {
                [key: string]: unknown;
            };
        };
        HandoverSheetsDto: {
            items: components["schemas"]["HandoverSheetDto"][];
        };
        RenameUnitDto: {
            reason: string;
            /**
             * Format: date
             * @description From which day; today where left out
             */
            on?: string;
            name: string;
        };
        UnitChangedDto: {
            unit: components["schemas"]["UnitDto"];
            /** @description Open tasks that went over to another unit or committee */
            movedTasks: number;
            cancelledTasks: number;
            /** Format: uuid */
            handoverSheetId: string | null;
        };
        MoveUnitDto: {
            reason: string;
            /**
             * Format: date
             * @description From which day; today where left out
             */
            on?: string;
            /** @description Code of the unit under which it hangs from then on */
            under: string;
        };
        MergeUnitDto: {
            reason: string;
            /**
             * Format: date
             * @description From which day; today where left out
             */
            on?: string;
            /** @description Code of the unit that takes over */
            into: string;
        };
        AbolishUnitDto: {
            reason: string;
            /**
             * Format: date
             * @description From which day; today where left out
             */
            on?: string;
            /** @description Code of the unit under which its subordinates hang from then on */
            moveSubordinatesTo?: string;
        };
        NewPersonDto: {
            name: string;
            email?: string | null;
            phone?: string | null;
        };
        AppointDto: {
            /** @enum {string} */
            post: "topLeader" | "teamMember" | "coordinator" | "reporter" | "inspector" | "appraiser" | "disciplineOfficer";
            /** Format: uuid */
            personId?: string;
            person?: components["schemas"]["NewPersonDto"];
            /**
             * Format: date
             * @description First day; today where left out
             */
            fromOn?: string;
            reason?: string;
        };
        UnitInListDto: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
        };
        PersonInListDto: {
            /** Format: uuid */
            id: string;
            name: string;
        };
        NoticeTaskDto: {
            /** Format: uuid */
            id: string;
            title: string;
            state: string;
            /** Format: date */
            dueOn: string;
            /** Format: date-time */
            dueAt: string;
            unit: components["schemas"]["UnitInListDto"];
        };
        NotificationDto: {
            /** Format: uuid */
            id: string;
            kind: string;
            unit: components["schemas"]["UnitInListDto"];
            postKind: string;
            /** @description Null where the post was vacant */
            person: components["schemas"]["PersonInListDto"] | null;
            task: components["schemas"]["NoticeTaskDto"] | null;
            /** Format: uuid */
            cycleId: string | null;
            /** Format: uuid */
            urgeId: string | null;
            details: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            createdAt: string;
            /** Format: date-time */
            readAt: string | null;
        };
        NotificationPageDto: {
            items: components["schemas"]["NotificationDto"][];
            nextCursor: string | null;
        };
        UnreadDto: {
            unread: number;
        };
        MarkReadDto: {
            /** @description Code of a unit */
            unit?: string;
            /**
             * Format: uuid
             * @description A person, in all posts
             */
            person?: string;
            /** @description All unread ones where left out */
            ids?: string[];
        };
        MarkedDto: {
            /** @description How many had not been read */
            count: number;
        };
        NoticeChoiceDto: {
            byEmail: boolean;
            /** @description At most one mail a day */
            digestOnly: boolean;
        };
        ChooseNoticesDto: {
            byEmail?: boolean;
            /** @description At most one mail a day */
            digestOnly?: boolean;
        };
        ToldDeliveryDto: {
            channel: string;
            state: string;
            sentAt: string | null;
        };
        ToldDto: {
            /** Format: date-time */
            at: string;
            kind: string;
            /** @description Rung of the ladder */
            rung: string | null;
            /** Format: date-time */
            dueAt: string | null;
            /** Format: date-time */
            firesAt: string | null;
            unit: components["schemas"]["UnitInListDto"];
            postKind: string;
            person: components["schemas"]["PersonInListDto"] | null;
            /** Format: date-time */
            readAt: string | null;
            deliveries: components["schemas"]["ToldDeliveryDto"][];
        };
        ToldOfDto: {
            items: components["schemas"]["ToldDto"][];
        };
        UrgeFilterDto: {
            /** Format: uuid */
            cycle?: string;
            /** @description Code of the supervising committee; the unit that acts where left out */
            supervisedBy?: string;
            /** @description Code of the responsible unit */
            unit?: string;
            /** @description With `unit`: also all below it */
            under?: boolean;
            /** @description Key of the line of the arrangement */
            item?: string;
            /** @enum {string} */
            phase?: "clarifying" | "supervising" | "stating" | "testing" | "applying";
            /** @enum {string} */
            kind?: "arrangement" | "item" | "inspection" | "statement" | "assessment" | "result";
            overdue?: boolean;
        };
        UrgeDto: {
            taskIds?: string[];
            filter?: components["schemas"]["UrgeFilterDto"];
            text?: string;
        };
        LeftOutDto: {
            /** @description Urged a short while ago */
            tooSoon: number;
            notOwed: number;
            /** @description Of a cycle that does not run */
            notRunning: number;
        };
        UrgedDto: {
            /** Format: uuid */
            urgeId: string;
            urged: number;
            leftOut: components["schemas"]["LeftOutDto"];
        };
        ChannelDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            unitId: string;
            /** @enum {string} */
            kind: "webhook" | "wecom" | "dingtalk";
            /** @description Without a robot's key */
            address: string;
            hasSecret: boolean;
            isEnabled: boolean;
            /** Format: date-time */
            createdAt: string;
        };
        ChannelsDto: {
            items: components["schemas"]["ChannelDto"][];
        };
        NewChannelDto: {
            /** @enum {string} */
            kind: "webhook" | "wecom" | "dingtalk";
            /** @description Address of the webhook, or key of the robot */
            address: string;
            /** @description With which messages are signed; never shown again */
            secret?: string;
        };
        ChangeChannelDto: {
            address?: string;
            /** @description Null takes it away */
            secret?: string | null;
            isEnabled?: boolean;
        };
        NewFeedDto: {
            /** @description Code of the unit whose deadlines it shows */
            unit: string;
            /**
             * Format: uuid
             * @description Only those of one person in it
             */
            person?: string;
        };
        FeedDto: {
            /** @description Told once: whoever has it may read. Null where the answer is repeated */
            url: string | null;
        };
        RevokeFeedDto: {
            /** @description Code of the unit: all its feeds, or those of one person in it */
            unit?: string;
            /** Format: uuid */
            person?: string;
            /** @description The token of one feed, instead */
            token?: string;
        };
        RevokedDto: {
            count: number;
        };
        WebhookHostDto: {
            /** Format: uuid */
            id: string;
            /** @description As addresses name it: lower case, other scripts in their plain form */
            host: string;
            port: number;
            /** @description Whether it may lie in a network of the organization's own */
            allowsPrivate: boolean;
            reason: string;
            /** Format: date-time */
            createdAt: string;
            /** @description Who listed it */
            actor: string;
        };
        WebhookHostsDto: {
            items: components["schemas"]["WebhookHostDto"][];
        };
        NewWebhookHostDto: {
            /** @description Its name or its address, without a port */
            host: string;
            /** @description 443 where left out */
            port?: number;
            /** @description Whether it may lie in a network of the organization's own; never on this machine */
            allowsPrivate?: boolean;
            /** @description What it is for */
            reason: string;
        };
        TaskInListDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "arrangement" | "item" | "inspection" | "statement" | "assessment" | "result";
            /** Format: uuid */
            cycleId: string;
            /** Format: uuid */
            itemId: string;
            itemKey: string;
            unit: components["schemas"]["UnitInListDto"];
            supervisingUnit: components["schemas"]["UnitInListDto"];
            title: string;
            /** @enum {string} */
            phase: "clarifying" | "supervising" | "stating" | "testing" | "applying";
            /** Format: date */
            dueOn: string;
            /** Format: date-time */
            dueAt: string;
            /** @description 暂定: the working days of that year are not published */
            dueIsProvisional: boolean;
            /** Format: date */
            reviewDueOn: string | null;
            /** Format: date-time */
            reviewDueAt: string | null;
            /** @enum {string} */
            state: "assigned" | "acknowledged" | "submitted" | "returned" | "accepted" | "cancelled";
            isOverdue: boolean;
            isReviewOverdue: boolean;
            submissionCount: number;
            score: string | null;
            /** Format: uuid */
            delegatePersonId: string | null;
            /** Format: date-time */
            issuedAt: string;
            /** Format: date-time */
            acknowledgedAt: string | null;
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            version: number;
            /**
             * @description Who must move next
             * @enum {string|null}
             */
            stuckAt: "responsible" | "supervising" | null;
        };
        TaskPageDto: {
            items: components["schemas"]["TaskInListDto"][];
            nextCursor: string | null;
        };
        TaskCountsDto: {
            byState: {
                [key: string]: number;
            };
            overdue: number;
            total: number;
        };
        StuckAtDto: {
            /** @enum {string} */
            side: "responsible" | "supervising";
            unit: components["schemas"]["UnitInListDto"];
            person: components["schemas"]["PersonInListDto"] | null;
        };
        TaskItemDto: {
            /** Format: uuid */
            id: string;
            key: string;
            occurrence: string;
            title: {
                zh?: string;
                en?: string;
            };
            revision: number;
            definition: {
                [key: string]: unknown;
            };
        };
        AttachmentDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            taskId: string;
            /** Format: uuid */
            submissionId: string | null;
            evidenceKey: string | null;
            name: string;
            mediaType: string;
            sizeBytes: number;
            sha256: string;
            /** Format: date-time */
            createdAt: string;
            actor: string;
            /** @description Only the persons whom its sender named see that it is there */
            isConfidential: boolean;
        };
        ReviewDto: {
            /** @enum {string} */
            verdict: "accepted" | "returned" | "withdrawn";
            reason: string | null;
            score: string | null;
            /** Format: date-time */
            at: string;
            actor: string;
        };
        SubmissionDto: {
            /** Format: uuid */
            id: string;
            version: number;
            form: {
                [key: string]: unknown;
            };
            note: string | null;
            /** Format: date-time */
            submittedAt: string;
            isLate: boolean;
            actor: string;
            /** Format: uuid */
            actingUnitId: string | null;
            onBehalfOf: string | null;
            /** Format: uuid */
            signedBy: string | null;
            attachments: components["schemas"]["AttachmentDto"][];
            review: components["schemas"]["ReviewDto"] | null;
        };
        TaskDto: {
            /** Format: uuid */
            id: string;
            /** @enum {string} */
            kind: "arrangement" | "item" | "inspection" | "statement" | "assessment" | "result";
            /** Format: uuid */
            cycleId: string;
            /** Format: uuid */
            itemId: string;
            itemKey: string;
            unit: components["schemas"]["UnitInListDto"];
            supervisingUnit: components["schemas"]["UnitInListDto"];
            title: string;
            /** @enum {string} */
            phase: "clarifying" | "supervising" | "stating" | "testing" | "applying";
            /** Format: date */
            dueOn: string;
            /** Format: date-time */
            dueAt: string;
            /** @description 暂定: the working days of that year are not published */
            dueIsProvisional: boolean;
            /** Format: date */
            reviewDueOn: string | null;
            /** Format: date-time */
            reviewDueAt: string | null;
            /** @enum {string} */
            state: "assigned" | "acknowledged" | "submitted" | "returned" | "accepted" | "cancelled";
            isOverdue: boolean;
            isReviewOverdue: boolean;
            submissionCount: number;
            score: string | null;
            /** Format: uuid */
            delegatePersonId: string | null;
            /** Format: date-time */
            issuedAt: string;
            /** Format: date-time */
            acknowledgedAt: string | null;
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            version: number;
            /** @description Who must move next */
            stuckAt: components["schemas"]["StuckAtDto"] | null;
            item: components["schemas"]["TaskItemDto"];
            /** @description The form to fill in; null where none is needed */
            form: {
                [key: string]: unknown;
            } | null;
            currentSubmission: components["schemas"]["SubmissionDto"] | null;
            pendingAttachments: components["schemas"]["AttachmentDto"][];
            /** @description Whether there is a draft of what is submitted next, for whoever may read it */
            hasDraft: boolean;
            /** Format: date */
            delegatedUntil: string | null;
            /** Format: uuid */
            takenOverFromUnitId: string | null;
            /** @description What the caller may do to it now, by the table of rights */
            acts: string[];
        };
        HistoryEntryDto: {
            /** Format: date-time */
            at: string;
            kind: string;
            /** @enum {string|null} */
            fromState: "assigned" | "acknowledged" | "submitted" | "returned" | "accepted" | "cancelled" | null;
            /** @enum {string|null} */
            toState: "assigned" | "acknowledged" | "submitted" | "returned" | "accepted" | "cancelled" | null;
            /** Format: date-time */
            dueAt: string | null;
            actor: string | null;
            /** Format: uuid */
            actingUnitId: string | null;
            onBehalfOf: string | null;
            reason: string | null;
            details: {
                [key: string]: unknown;
            };
        };
        HistoryDto: {
            items: components["schemas"]["HistoryEntryDto"][];
        };
        SubmissionsDto: {
            items: components["schemas"]["SubmissionDto"][];
        };
        FieldDifferenceDto: {
            /** @description JSON pointer into the form */
            pointer: string;
            before?: unknown;
            after?: unknown;
        };
        NoteDifferenceDto: {
            before: string | null;
            after: string | null;
        };
        DifferenceDto: {
            from: number;
            to: number;
            fields: components["schemas"]["FieldDifferenceDto"][];
            note: components["schemas"]["NoteDifferenceDto"] | null;
            attachmentsAdded: components["schemas"]["AttachmentDto"][];
            attachmentsRemoved: components["schemas"]["AttachmentDto"][];
        };
        TaskAfterDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            cycleId: string;
            /** Format: uuid */
            unitId: string;
            /** Format: uuid */
            supervisingUnitId: string;
            /** @enum {string} */
            state: "assigned" | "acknowledged" | "submitted" | "returned" | "accepted" | "cancelled";
            version: number;
            /** Format: date */
            dueOn: string;
            /** Format: date-time */
            dueAt: string;
            dueIsProvisional: boolean;
            /** Format: date */
            reviewDueOn: string | null;
            submissionCount: number;
            score: string | null;
        };
        SubmitDto: {
            /** @description The form of the task, filled in */
            form: {
                [key: string]: unknown;
            };
            note?: string;
            /** @description Files attached to the task before */
            attachmentIds?: string[];
            /**
             * Format: uuid
             * @description The person who signs, in tenure in the responsible unit; who is signed in leaves it out
             */
            signedBy?: string;
        };
        NewSubmissionDto: {
            /** Format: uuid */
            id: string;
            version: number;
            /** Format: date-time */
            submittedAt: string;
            isLate: boolean;
        };
        SubmittedTaskDto: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            cycleId: string;
            /** Format: uuid */
            unitId: string;
            /** Format: uuid */
            supervisingUnitId: string;
            /** @enum {string} */
            state: "assigned" | "acknowledged" | "submitted" | "returned" | "accepted" | "cancelled";
            version: number;
            /** Format: date */
            dueOn: string;
            /** Format: date-time */
            dueAt: string;
            dueIsProvisional: boolean;
            /** Format: date */
            reviewDueOn: string | null;
            submissionCount: number;
            score: string | null;
            submission: components["schemas"]["NewSubmissionDto"];
        };
        OptionalReasonDto: {
            reason?: string;
        };
        ReasonDto: {
            reason: string;
        };
        AcceptDto: {
            /** @description Where the item is scored */
            score?: string;
        };
        ExtendDto: {
            reason: string;
            /** Format: date */
            dueOn: string;
        };
        DelegateDto: {
            reason?: string;
            /**
             * Format: uuid
             * @description A person in tenure in the responsible unit; null takes the work back
             */
            personId: string | null;
            /** Format: date */
            until?: string;
        };
        CommentDto: {
            text: string;
        };
        CommentMadeDto: {
            /** Format: uuid */
            id: string;
            /** Format: date-time */
            at: string;
        };
        AcknowledgeAllDto: {
            /** @description Code of the unit */
            unit: string;
            /** Format: uuid */
            cycle?: string;
        };
        CountDto: {
            count: number;
        };
        AcceptAllDto: {
            taskIds?: string[];
            /** @description Code of the supervising committee; with `cycle` */
            supervisedBy?: string;
            /** Format: uuid */
            cycle?: string;
            score?: string;
        };
        RefusedTaskDto: {
            /** Format: uuid */
            taskId: string;
            code: string;
        };
        BulkOutcomeDto: {
            count: number;
            refused: components["schemas"]["RefusedTaskDto"][];
        };
        DraftSignatureDto: {
            /** Format: date-time */
            at: string;
            /** @description Who signed */
            person: components["schemas"]["PersonInListDto"] | null;
            /** @description For whom, where a substitute signed */
            onBehalfOf: string | null;
        };
        TaskDraftDto: {
            /** Format: uuid */
            taskId: string;
            form: {
                [key: string]: unknown;
            };
            note: string | null;
            attachmentIds: string[];
            /** @description Of form and files: what is signed */
            digest: string;
            /** Format: date-time */
            savedAt: string;
            actor: string;
            onBehalfOf: string | null;
            /** @description The top leader's, under just these contents */
            signature: components["schemas"]["DraftSignatureDto"] | null;
            version: number;
        };
        DraftDto: {
            /** @description The form of the task, as far as it is filled in */
            form: {
                [key: string]: unknown;
            };
            note?: string;
            /** @description Files attached to the task before */
            attachmentIds?: string[];
        };
        CycleUnitDto: {
            /** Format: uuid */
            id: string;
            code: string;
            name: string;
            /** @enum {string} */
            level: "province" | "city" | "county" | "township";
        };
        CyclePackDto: {
            key: string;
            version: string;
        };
        CycleInListDto: {
            /** Format: uuid */
            id: string;
            unit: components["schemas"]["CycleUnitDto"];
            year: number;
            pack: components["schemas"]["CyclePackDto"];
            /** Format: uuid */
            parentCycleId: string | null;
            /** Format: uuid */
            rootCycleId: string;
            /** @enum {string} */
            state: "running" | "paused" | "closed" | "cancelled";
            /** @enum {string} */
            phase: "clarifying" | "supervising" | "stating" | "testing" | "applying";
            /** Format: date-time */
            startedAt: string;
            startedBy: string;
            /** Format: date-time */
            pausedAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            endedReason: string | null;
            /** Format: date-time */
            lastWokeAt: string | null;
            /** Format: date-time */
            nextWakeAt: string | null;
            version: number;
        };
        CyclePageDto: {
            items: components["schemas"]["CycleInListDto"][];
            nextCursor: string | null;
        };
        PhaseDto: {
            /** @enum {string} */
            phase: "clarifying" | "supervising" | "stating" | "testing" | "applying";
            ordinal: number;
            /** Format: date */
            opensOn: string;
            /** Format: date-time */
            opensAt: string;
            /** Format: date */
            closesOn: string;
            /** Format: date-time */
            closesAt: string;
            /** @description 暂定: the working days of that year are not published */
            isProvisional: boolean;
            /** Format: date-time */
            openedAt: string | null;
            /** Format: date-time */
            closedAt: string | null;
            /** @enum {string|null} */
            closedHow: "completed" | "deadline" | "early" | "late" | null;
            reason: string | null;
        };
        CycleDto: {
            /** Format: uuid */
            id: string;
            unit: components["schemas"]["CycleUnitDto"];
            year: number;
            pack: components["schemas"]["CyclePackDto"];
            /** Format: uuid */
            parentCycleId: string | null;
            /** Format: uuid */
            rootCycleId: string;
            /** @enum {string} */
            state: "running" | "paused" | "closed" | "cancelled";
            /** @enum {string} */
            phase: "clarifying" | "supervising" | "stating" | "testing" | "applying";
            /** Format: date-time */
            startedAt: string;
            startedBy: string;
            /** Format: date-time */
            pausedAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            endedReason: string | null;
            /** Format: date-time */
            lastWokeAt: string | null;
            /** Format: date-time */
            nextWakeAt: string | null;
            version: number;
            /**
             * Format: date-time
             * @description Phase, state and counts are as they stood at this instant; null: now
             */
            asOf: string | null;
            counts: components["schemas"]["TaskCountsDto"];
            phases: components["schemas"]["PhaseDto"][];
        };
        BoardRowDto: {
            /** Format: uuid */
            unitId: string;
            unitCode: string;
            unitName: string;
            units: number;
            total: number;
            assigned: number;
            acknowledged: number;
            submitted: number;
            returned: number;
            accepted: number;
            cancelled: number;
            overdue: number;
            /** @description Reviews that the subordinate, or a committee below it, is late with */
            reviewsOverdue: number;
            escalations: number;
            /**
             * @description Of the subordinate's own cycle
             * @enum {string|null}
             */
            phase: "clarifying" | "supervising" | "stating" | "testing" | "applying" | null;
            ownAssigned: number;
            ownOverdue: number;
            hasTopLeader: boolean;
            hasReporter: boolean;
        };
        BoardDto: {
            items: components["schemas"]["BoardRowDto"][];
        };
        HeatColumnDto: {
            key: string;
            occurrence: string;
            title: {
                zh?: string;
                en?: string;
            };
        };
        HeatRowDto: {
            /** Format: uuid */
            unitId: string;
            unitCode: string;
            unitName: string;
            /** @description How far below the committee of the cycle; 1 is a direct subordinate */
            depth: number;
            /** @description A letter for each column: a assigned, k acknowledged, s submitted, r returned, d accepted, x cancelled, l owed and overdue, v its review overdue, - no such task */
            cells: string;
        };
        HeatDto: {
            columns: components["schemas"]["HeatColumnDto"][];
            rows: components["schemas"]["HeatRowDto"][];
        };
        TimelineEntryDto: {
            id: string;
            /** Format: date-time */
            at: string;
            kind: string;
            actor: string;
            onBehalfOf: string | null;
            reason: string | null;
            details: {
                [key: string]: unknown;
            };
        };
        TimelineDto: {
            items: components["schemas"]["TimelineEntryDto"][];
            nextCursor: string | null;
        };
        ItemDto: {
            /** Format: uuid */
            id: string;
            key: string;
            occurrence: string;
            /** @enum {string} */
            kind: "arrangement" | "item" | "inspection" | "statement" | "assessment" | "result";
            /** @enum {string} */
            phase: "clarifying" | "supervising" | "stating" | "testing" | "applying";
            /** @enum {string} */
            issuedIn: "clarifying" | "supervising" | "stating" | "testing" | "applying";
            title: {
                zh?: string;
                en?: string;
            };
            definition: {
                [key: string]: unknown;
            };
            /** Format: date */
            dueOn: string;
            /** Format: date-time */
            dueAt: string;
            dueIsProvisional: boolean;
            /** @enum {string} */
            origin: "pack" | "decomposed" | "amended" | "carriedOver";
            /** Format: uuid */
            fromTaskId: string | null;
            revision: number;
            /** Format: date-time */
            issuedAt: string | null;
            /** Format: date-time */
            removedAt: string | null;
            tasks: number;
            accepted: number;
        };
        ItemsDto: {
            items: components["schemas"]["ItemDto"][];
        };
        ResultDto: {
            /** Format: uuid */
            unitId: string;
            unitCode: string;
            unitName: string;
            revision: number;
            total: string;
            grade: string;
            /** @description Null for your own, where the pack does not publish places */
            place: number | null;
            /** @description How the score came about, down to the records */
            trace: {
                [key: string]: unknown;
            };
            /** Format: date-time */
            computedAt: string;
            /** Format: date-time */
            publishedAt: string | null;
        };
        ResultsDto: {
            items: components["schemas"]["ResultDto"][];
        };
        StartCycleDto: {
            /**
             * @description Code of the supervising committee
             * @example 320000
             */
            unit: string;
            /** @example 2027 */
            year: number;
            /**
             * @description Key of the policy pack
             * @example jiangsu
             */
            pack: string;
            /** @description Version of the pack; the newest where left out */
            packVersion?: string;
        };
        SteerDto: {
            reason: string;
            /** @description Also for every cycle below */
            isForTree?: boolean;
        };
        ActOutcomeDto: {
            cycles: number;
            tasks: number;
        };
        ResumeDto: {
            reason: string;
            /** @description Also for every cycle below */
            isForTree?: boolean;
            /** @description Moves what is still owed by the working days of the pause */
            shiftsDeadlines?: boolean;
        };
        ExtendCycleDto: {
            reason: string;
            /** @description Also for every cycle below */
            isForTree?: boolean;
            /** @description Code of one unit */
            unit?: string;
            /** @description Key of one line of the arrangement */
            item?: string;
            /** @enum {string} */
            level?: "province" | "city" | "county" | "township";
            /** Format: date */
            dueOn: string;
        };
        ClosePhaseDto: {
            reason: string;
            /**
             * Format: date
             * @description A later day on which it is to close; at once where left out
             */
            on?: string;
        };
        ReopenDto: {
            reason: string;
            /** @enum {string} */
            phase: "clarifying" | "supervising" | "stating" | "testing" | "applying";
            /**
             * Format: date
             * @description When the reopened phase is to close
             */
            closesOn: string;
        };
        TwoTextsDto: {
            zh: string;
            en: string;
        };
        AddItemDto: {
            reason: string;
            /** @description Also for every cycle below */
            isForTree?: boolean;
            measures?: string[];
            leadUnit?: string;
            assistingUnits?: string[];
            /** @description Answers the differences and changes nothing */
            isDryRun?: boolean;
            key: string;
            title: components["schemas"]["TwoTextsDto"];
            /** Format: date */
            dueOn: string;
            /** @description Key of one of the pack's forms */
            form?: string;
            /** @description Levels of units that owe it; all where left out */
            levels?: string[];
        };
        AddedLineDto: {
            itemKey: string;
            title: string;
            /** Format: date */
            dueOn: string;
        };
        ChangedLineDto: {
            itemKey: string;
            from: string;
            to: string;
        };
        UnitDifferenceDto: {
            unitCode: string;
            unitName: string;
            added: components["schemas"]["AddedLineDto"][];
            moved: components["schemas"]["ChangedLineDto"][];
            retitled: components["schemas"]["ChangedLineDto"][];
            dropped: string[];
            /** @description Lines already done, which the change leaves alone */
            kept: number;
        };
        DifferencesDto: {
            items: components["schemas"]["UnitDifferenceDto"][];
        };
        AmendItemDto: {
            reason: string;
            /** @description Also for every cycle below */
            isForTree?: boolean;
            measures?: string[];
            leadUnit?: string;
            assistingUnits?: string[];
            /** @description Answers the differences and changes nothing */
            isDryRun?: boolean;
            /** @description Of a line that comes round several times */
            occurrence?: string;
            title?: components["schemas"]["TwoTextsDto"];
            /** Format: date */
            dueOn?: string;
        };
        DecomposeDto: {
            /** @description The task's own title where left out */
            title?: components["schemas"]["TwoTextsDto"];
            measures: string[];
            /**
             * Format: date
             * @description Not after the task's own day
             */
            dueOn: string;
            /** @description Codes; every direct subordinate where left out */
            units?: string[];
        };
        DecomposedDto: {
            /** Format: uuid */
            itemId: string;
            tasks: number;
        };
        YearlyStartDto: {
            unit: string;
            pack: string;
            isOn: boolean;
            /** @description Month and day of the start in China, MM-DD */
            startsOn: string | null;
            /**
             * Format: date-time
             * @description When this was said last
             */
            changedAt: string;
            /** @description Who said it */
            actor: string;
            onBehalfOf: string | null;
            version: number;
        };
        YearlyStartPageDto: {
            items: components["schemas"]["YearlyStartDto"][];
            nextCursor: string | null;
        };
        SetYearlyStartDto: {
            /**
             * @description Code of the supervising committee
             * @example 32
             */
            unit: string;
            /**
             * @description Key of the policy pack; each year takes its newest version
             * @example jiangsu
             */
            pack: string;
            /** @description Whether the cycle starts by itself each year from now on */
            isOn: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    exportTasks: {
        parameters: {
            query?: {
                /** @description Code of the responsible unit */
                unit?: string;
                /** @description With `unit`: also all below it */
                under?: boolean;
                state?: ("assigned" | "acknowledged" | "submitted" | "returned" | "accepted" | "cancelled")[];
                kind?: "arrangement" | "item" | "inspection" | "statement" | "assessment" | "result";
                /** @description Only the late, or only the others */
                overdue?: boolean;
                cycle?: string;
                /** @description Code of the supervising committee */
                supervisedBy?: string;
                phase?: "clarifying" | "supervising" | "stating" | "testing" | "applying";
                /** @description Key of the line of the arrangement */
                item?: string;
                /** @description Language of heads and words; Chinese where left out */
                language?: "zh" | "en";
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `export-too-large`: This is more than one file may hold; narrow the filters
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    exportCycles: {
        parameters: {
            query?: {
                /** @description Language of heads and words; Chinese where left out */
                language?: "zh" | "en";
                /** @description Code of the committee */
                unit?: string;
                /** @description With `unit`: also the cycles below it */
                under?: boolean;
                year?: number;
                state?: "running" | "paused" | "closed" | "cancelled";
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `export-too-large`: This is more than one file may hold; narrow the filters
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    exportBoard: {
        parameters: {
            query?: {
                /** @description Language of heads and words; Chinese where left out */
                language?: "zh" | "en";
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `export-too-large`: This is more than one file may hold; narrow the filters
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    exportHeat: {
        parameters: {
            query?: {
                /** @description Language of heads and words; Chinese where left out */
                language?: "zh" | "en";
                /** @description Direct subordinates only, or all below (the default) */
                depth?: "direct" | "all";
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `export-too-large`: This is more than one file may hold; narrow the filters
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    exportIncidents: {
        parameters: {
            query?: {
                /** @description Language of heads and words; Chinese where left out */
                language?: "zh" | "en";
                /** @description Of one cycle */
                cycle?: string;
                /** @description Code of a unit: what concerns it and the units below it */
                unit?: string;
                state?: "open" | "retried" | "resolved" | "closed";
                step?: "look" | "issue" | "remind" | "cascade" | "assess" | "act" | "notify" | "startYear";
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `export-too-large`: This is more than one file may hold; narrow the filters
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    exportNotices: {
        parameters: {
            query?: {
                /** @description Language of heads and words; Chinese where left out */
                language?: "zh" | "en";
                /** @description Code of a unit */
                unit?: string;
                /** @description A person, in all posts */
                person?: string;
                /** @description Only the unread, or only the others */
                unread?: boolean;
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-person`: There is no such person
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `export-too-large`: This is more than one file may hold; narrow the filters
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    downloadWorkbook: {
        parameters: {
            query?: {
                /** @description Language of heads and words; Chinese where left out */
                language?: "zh" | "en";
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-responsible`: Only the responsible unit may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    handInWorkbook: {
        parameters: {
            query?: {
                /** @description Language of heads and words; Chinese where left out */
                language?: "zh" | "en";
                /** @description Says what would come of it, and changes nothing */
                dryRun?: boolean;
            };
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /**
                     * @description Keep as drafts (where left out), or submit
                     * @enum {string}
                     */
                    mode?: "draft" | "submit";
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandedInDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-responsible`: Only the responsible unit may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-attachment`: There is no such attachment
             *
             *     `unknown-task`: There is no such task
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `already-accepted`: The task is accepted; nothing more is owed
             *
             *     `already-cancelled`: The task is cancelled
             *
             *     `already-submitted`: The task is submitted and waits for review
             *
             *     `cycle-ended`: The cycle is closed or cancelled
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `wrong-state`: The state of the matter does not allow this act
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `precondition-failed`: The matter was changed since you read it; read it again */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `attachment-too-large`: The file is too large
             *
             *     `body-too-large`: The body is too large
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `evidence-missing`: Evidence that the item asks for is not attached
             *
             *     `form-incomplete`: The form is not filled in as the pack asks
             *
             *     `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `import-refused`: Rows of the file are wrong; nothing was imported
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `signature-missing`: The top leader signs this before it leaves the unit: keep it as the draft, which they sign, and submit just that
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listPacks: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PacksDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    loadPack: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PackSourceDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description Where the thing made can be read */
                    Location?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `pack-version-taken`: This version of the pack is loaded with other content; raise the version
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `pack-invalid`: The pack has errors
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readPack: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                key: string;
                version: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-pack`: There is no such policy pack
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    checkPack: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PackSourceDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackCheckDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `idempotency-key-in-flight`: The same request is being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    previewPack: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PreviewDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PackPreviewDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-pack`: There is no such policy pack
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `no-subordinates`: The unit has no subordinates, so there is nothing to arrange
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `pack-invalid`: The pack has errors
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listCalendarYears: {
        parameters: {
            query?: {
                /** @description cn where left out */
                calendar?: string;
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarYearsDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    loadCalendarYears: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LoadCalendarDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarLoadedDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `idempotency-key-in-flight`: The same request is being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readStatus: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatusDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listIncidents: {
        parameters: {
            query?: {
                /** @description How many at most; 50 where left out */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Of one cycle */
                cycle?: string;
                /** @description Code of a unit: what concerns it and the units below it */
                unit?: string;
                state?: "open" | "retried" | "resolved" | "closed";
                step?: "look" | "issue" | "remind" | "cascade" | "assess" | "act" | "notify" | "startYear";
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentPageDto"];
                };
            };
            /**
             * @description `cursor-invalid`: The cursor is not one that this list gave
             *
             *     `header-invalid`: A header is not accepted
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readIncident: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-incident`: There is no such incident
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    retryIncident: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description The version, for If-Match */
                    ETag?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-supervising`: Only the supervising committee may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-incident`: There is no such incident
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `wrong-state`: The state of the matter does not allow this act
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    closeIncident: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseIncidentDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description The version, for If-Match */
                    ETag?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["IncidentDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-supervising`: Only the supervising committee may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-incident`: There is no such incident
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `wrong-state`: The state of the matter does not allow this act
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `reason-missing`: Say why
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listAccounts: {
        parameters: {
            query?: {
                /** @description How many at most; 50 where left out */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description A part of the login or the name */
                search?: string;
                state?: "active" | "disabled";
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountPageDto"];
                };
            };
            /**
             * @description `cursor-invalid`: The cursor is not one that this list gave
             *
             *     `header-invalid`: A header is not accepted
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    createAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewAccountDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountWithPasswordDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-person`: There is no such person
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `account-exists`: The person has an account already
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `login-taken`: Another account bears this login
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listPersonsWithoutAccount: {
        parameters: {
            query?: {
                /** @description A part of the name of the person or of the unit */
                search?: string;
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PersonsWithoutAccountDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readAccount: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-account`: There is no such account
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    disableAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
                /** @description The ETag that you read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-account`: There is no such account
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `own-account`: Nobody keeps their own account
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `precondition-failed`: The matter was changed since you read it; read it again */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `precondition-missing`: Send If-Match with the ETag that you read */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    enableAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
                /** @description The ETag that you read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-account`: There is no such account
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `own-account`: Nobody keeps their own account
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `precondition-failed`: The matter was changed since you read it; read it again */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `precondition-missing`: Send If-Match with the ETag that you read */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    resetAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountWithPasswordDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-account`: There is no such account
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `own-account`: Nobody keeps their own account
             *
             *     `second-person-needed`: One person alone may not do this: ask for the agreement of a second
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    endSessionsOfAccount: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-account`: There is no such account
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `idempotency-key-in-flight`: The same request is being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    giveRole: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewGrantDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-account`: There is no such account
             *
             *     `unknown-post`: There is no such post
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `administrator-only`: An administrator has no other role
             *
             *     `administrators-apart`: Nobody is two of the three administrators
             *
             *     `grant-present`: The role is granted already
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `own-grant`: Nobody gives rights to themselves, or takes them
             *
             *     `post-not-held`: The person does not hold this post today
             *
             *     `second-person-needed`: One person alone may not do this: ask for the agreement of a second
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    revokeRole: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                grantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevokeGrantDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-account`: There is no such account
             *
             *     `unknown-grant`: There is no such grant, or it was revoked
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `own-grant`: Nobody gives rights to themselves, or takes them
             *
             *     `second-person-needed`: One person alone may not do this: ask for the agreement of a second
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    askGrant: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskGrantDto"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description Where the thing made can be read */
                    Location?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-account`: There is no such account
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `administrator-only`: An administrator has no other role
             *
             *     `administrators-apart`: Nobody is two of the three administrators
             *
             *     `approval-present`: The same is asked for already, and waits for agreement
             *
             *     `grant-present`: The role is granted already
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `own-grant`: Nobody gives rights to themselves, or takes them
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    askRevocation: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                grantId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskDto"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description Where the thing made can be read */
                    Location?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-account`: There is no such account
             *
             *     `unknown-grant`: There is no such grant, or it was revoked
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `approval-present`: The same is asked for already, and waits for agreement
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `not-an-administrator`: This is asked for an administrator only; others need no second person
             *
             *     `own-grant`: Nobody gives rights to themselves, or takes them
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    askReset: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskDto"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description Where the thing made can be read */
                    Location?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-account`: There is no such account
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `approval-present`: The same is asked for already, and waits for agreement
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `not-an-administrator`: This is asked for an administrator only; others need no second person
             *
             *     `own-account`: Nobody keeps their own account
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listApprovals: {
        parameters: {
            query?: {
                /** @description How many at most; 50 where left out */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                state?: "asked" | "approved" | "refused" | "withdrawn" | "expired";
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalPageDto"];
                };
            };
            /**
             * @description `cursor-invalid`: The cursor is not one that this list gave
             *
             *     `header-invalid`: A header is not accepted
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    countWaitingApprovals: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WaitingApprovalsDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readApproval: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-approval`: There is no such request for agreement
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    approve: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedApprovalDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-account`: There is no such account
             *
             *     `unknown-approval`: There is no such request for agreement
             *
             *     `unknown-grant`: There is no such grant, or it was revoked
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `administrator-only`: An administrator has no other role
             *
             *     `administrators-apart`: Nobody is two of the three administrators
             *
             *     `approval-decided`: This was decided or withdrawn already
             *
             *     `approval-expired`: Nobody agreed in time; ask again
             *
             *     `grant-present`: The role is granted already
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `own-account`: Nobody keeps their own account
             *
             *     `own-approval`: Nobody agrees to what they asked for themselves, or to what concerns their own account
             *
             *     `own-grant`: Nobody gives rights to themselves, or takes them
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    refuseApproval: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseApprovalDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-approval`: There is no such request for agreement
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `approval-decided`: This was decided or withdrawn already
             *
             *     `approval-expired`: Nobody agreed in time; ask again
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `own-approval`: Nobody agrees to what they asked for themselves, or to what concerns their own account
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    withdrawApproval: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-approval`: There is no such request for agreement
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `approval-decided`: This was decided or withdrawn already
             *
             *     `approval-expired`: Nobody agreed in time; ask again
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readSignInOptions: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInOptionsDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    beginProviderSignIn: {
        parameters: {
            query?: {
                /** @description Page of the console to go on with */
                to?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            302: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description Where to go on */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unknown-route`: There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    endProviderSignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            302: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description Where to go on */
                    Location?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `unknown-route`: There is nothing at this address */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    bindIdentity: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExternalIdentityDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-account`: There is no such account
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `administrator-by-password`: Administrators sign in with their password, and no other way
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `identity-bound`: The identity is bound to an account already
             *
             *     `own-account`: Nobody keeps their own account
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    unbindIdentity: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExternalIdentityDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-account`: There is no such account
             *
             *     `unknown-identity`: The account is not bound to this identity
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `own-account`: Nobody keeps their own account
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readSession: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    signIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInDto"];
                };
            };
            /** @description `malformed-body`: The body cannot be read */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `sign-in-failed`: Login or password is wrong, or there were too many attempts: wait a while before you try again */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `csrf-missing`: Send the X-CSRF-Token that the session gave */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    signOut: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `idempotency-key-in-flight`: The same request is being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    actFor: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ActForDto"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `idempotency-key-in-flight`: The same request is being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listSessions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionsDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    endSession: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-session`: There is no such session
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `idempotency-key-in-flight`: The same request is being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    changePassword: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordDto"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `idempotency-key-in-flight`: The same request is being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `password-refused`: The new password is not accepted
             *
             *     `wrong-password`: The present password is wrong
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    passSecondFactor: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedInDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `idempotency-key-in-flight`: The same request is being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `second-factor-failed`: The code is wrong, was used before, or there were too many wrong ones
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readSecondFactor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    beginEnrolment: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginEnrolmentDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnrolmentDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `second-factor-present`: There is a second factor already; take it away first
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `wrong-password`: The present password is wrong
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    confirmEnrolment: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `second-factor-present`: There is a second factor already; take it away first
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `second-factor-failed`: The code is wrong, was used before, or there were too many wrong ones
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    replaceRecoveryCodes: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `idempotency-key-in-flight`: The same request is being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `second-factor-failed`: The code is wrong, was used before, or there were too many wrong ones
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    removeSecondFactor: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeDto"];
            };
        };
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `second-factor-obligatory`: An account like this one has to have a second factor
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `second-factor-failed`: The code is wrong, was used before, or there were too many wrong ones
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listApiTokens: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokensDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    createApiToken: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewApiTokenDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiTokenMadeDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `idempotency-key-in-flight`: The same request is being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    revokeApiToken: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-api-token`: There is no such token
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `idempotency-key-in-flight`: The same request is being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    decodePayloads: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The namespace of the payloads; ours where left out */
                "X-Namespace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AskedPayloadsDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayloadsDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-namespace`: This is not the namespace of the system in Temporal
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `invalid-input`: Some values are not accepted
             *
             *     `payload-unreadable`: A payload cannot be decrypted with the keys that there are
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    encodePayloads: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The namespace of the payloads; ours where left out */
                "X-Namespace"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AskedPayloadsDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayloadsDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-namespace`: This is not the namespace of the system in Temporal
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listAuditEntries: {
        parameters: {
            query?: {
                /** @description How many at most; 50 where left out */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Who acted, or for whom: a login, or as the trail names them, `account:<id>` */
                actor?: string;
                /** @description Code of the committee in whose chain, or `administration` */
                committee?: string;
                /** @description The table, or what was noted about */
                table?: string;
                /** @description Id of a row, or of the task, cycle, account or unit to which rows belong */
                record?: string;
                /** @description What was done: `update`, `signedIn`, … */
                kind?: string;
                /** @description The `X-Request-Id` of the request that did it */
                requestId?: string;
                /** @description From this instant on */
                since?: string;
                /** @description Before this instant */
                until?: string;
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryPageDto"];
                };
            };
            /**
             * @description `cursor-invalid`: The cursor is not one that this list gave
             *
             *     `header-invalid`: A header is not accepted
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readAuditEntry: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AuditEntryDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-audit-entry`: There is no such entry in the audit trail
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    verifyAuditTrail: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["VerifyDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["VerificationDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `verification-running`: The audit trail is being verified; ask again when that is done */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    exportAuditAnchor: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnchorDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `nothing-sealed`: The audit trail is not sealed yet */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    askPersonExport: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskDto"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description Where the thing made can be read */
                    Location?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `approval-present`: The same is asked for already, and waits for agreement
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    takePersonExport: {
        parameters: {
            query?: {
                /** @description xlsx where left out */
                format?: "xlsx" | "csv";
                /** @description Language of heads, kinds and levels */
                language?: "zh" | "en";
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-approval`: There is no such request for agreement
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `approval-expired`: Nobody agreed in time; ask again
             *
             *     `second-person-needed`: One person alone may not do this: ask for the agreement of a second
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    importUnits: {
        parameters: {
            query?: {
                /** @description Says what would change, and changes nothing */
                dryRun?: boolean;
                /** @description From which day new units exist and new holders hold; today where left out */
                on?: string;
                reason?: string;
            };
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportOutcomeDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `code-taken`: Another unit bears this code
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `post-held`: Another person holds the post at that time
             *
             *     `unit-busy`: The unit is changed by someone else at the moment
             *
             *     `unit-ended`: The unit no longer exists
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `attachment-too-large`: The file is too large
             *
             *     `body-too-large`: The body is too large
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `import-refused`: Rows of the file are wrong; nothing was imported
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `reason-missing`: Say why
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    exportUnits: {
        parameters: {
            query: {
                /** @description xlsx where left out */
                format?: "xlsx" | "csv";
                /** @description Language of heads, kinds and levels */
                language?: "zh" | "en";
                /** @description Code of the unit that is exported with all below it */
                under: string;
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                    "text/csv": string;
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listUnits: {
        parameters: {
            query?: {
                /** @description How many at most; 50 where left out */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description A part of the name, also in pinyin, or the beginning of the code */
                q?: string;
                level?: "province" | "city" | "county" | "township";
                kind?: "committee" | "disciplineCommission" | "workingOrgan" | "department" | "enterprise";
                /** @description Code of a unit: only it and what is below it */
                under?: string;
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPageDto"];
                };
            };
            /**
             * @description `cursor-invalid`: The cursor is not one that this list gave
             *
             *     `header-invalid`: A header is not accepted
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readUnit: {
        parameters: {
            query?: {
                /** @description As it stood at this instant */
                asOf?: string;
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitViewDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listChildren: {
        parameters: {
            query?: {
                /** @description How many at most; 50 where left out */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                kind?: "committee" | "disciplineCommission" | "workingOrgan" | "department" | "enterprise";
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitPageDto"];
                };
            };
            /**
             * @description `cursor-invalid`: The cursor is not one that this list gave
             *
             *     `header-invalid`: A header is not accepted
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listHolders: {
        parameters: {
            query?: {
                /** @description On this day; today where left out */
                on?: string;
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HoldersDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listUnitChanges: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitChangesDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listHandoverSheets: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HandoverSheetsDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    renameUnit: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
                /** @description The ETag that you read */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RenameUnitDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitChangedDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `unit-busy`: The unit is changed by someone else at the moment
             *
             *     `unit-ended`: The unit no longer exists
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `precondition-failed`: The matter was changed since you read it; read it again */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `reason-missing`: Say why
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    moveUnit: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
                /** @description The ETag that you read */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveUnitDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitChangedDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `unit-busy`: The unit is changed by someone else at the moment
             *
             *     `unit-ended`: The unit no longer exists
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `precondition-failed`: The matter was changed since you read it; read it again */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `reason-missing`: Say why
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    mergeUnit: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
                /** @description The ETag that you read */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MergeUnitDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitChangedDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `unit-busy`: The unit is changed by someone else at the moment
             *
             *     `unit-ended`: The unit no longer exists
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `precondition-failed`: The matter was changed since you read it; read it again */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `reason-missing`: Say why
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    abolishUnit: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
                /** @description The ETag that you read */
                "If-Match"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AbolishUnitDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitChangedDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `unit-busy`: The unit is changed by someone else at the moment
             *
             *     `unit-ended`: The unit no longer exists
             *
             *     `unit-has-subordinates`: The unit has subordinates that must go elsewhere first
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `precondition-failed`: The matter was changed since you read it; read it again */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `reason-missing`: Say why
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    appointHolder: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AppointDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitChangedDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-person`: There is no such person
             *
             *     `unknown-post`: There is no such post
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `post-held`: Another person holds the post at that time
             *
             *     `unit-busy`: The unit is changed by someone else at the moment
             *
             *     `unit-ended`: The unit no longer exists
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listNotifications: {
        parameters: {
            query?: {
                /** @description How many at most; 50 where left out */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Code of a unit */
                unit?: string;
                /** @description A person, in all posts */
                person?: string;
                /** @description Only the unread, or only the others */
                unread?: boolean;
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPageDto"];
                };
            };
            /**
             * @description `cursor-invalid`: The cursor is not one that this list gave
             *
             *     `header-invalid`: A header is not accepted
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-person`: There is no such person
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    countUnread: {
        parameters: {
            query?: {
                /** @description Code of a unit */
                unit?: string;
                /** @description A person, in all posts */
                person?: string;
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnreadDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-person`: There is no such person
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    markRead: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["MarkReadDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MarkedDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-notification`: There is no such notification
             *
             *     `unknown-person`: There is no such person
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `idempotency-key-in-flight`: The same request is being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readNoticeChoice: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeChoiceDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-person`: There is no such person
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    chooseNotices: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChooseNoticesDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoticeChoiceDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-person`: There is no such person
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `idempotency-key-in-flight`: The same request is being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listReminders: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ToldOfDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-task`: There is no such task
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    urgeTasks: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["UrgeDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UrgedDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-supervising`: Only the supervising committee may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-task`: There is no such task
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `wrong-state`: The state of the matter does not allow this act
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `too-many-requests`: Too many requests; wait as long as Retry-After says
             *
             *     `urged-too-often`: These tasks were urged a short while ago
             */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listChannels: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelsDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    addChannel: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewChannelDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `idempotency-key-in-flight`: The same request is being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    removeChannel: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-channel`: There is no such channel
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `idempotency-key-in-flight`: The same request is being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    changeChannel: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["ChangeChannelDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChannelDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-channel`: There is no such channel
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `idempotency-key-in-flight`: The same request is being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    createFeed: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewFeedDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FeedDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-person`: There is no such person
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `idempotency-key-in-flight`: The same request is being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    revokeFeed: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["RevokeFeedDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevokedDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-calendar-feed`: There is no such calendar feed
             *
             *     `unknown-person`: There is no such person
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `idempotency-key-in-flight`: The same request is being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readFeed: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                token: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "text/calendar": string;
                };
            };
            /**
             * @description `unknown-calendar-feed`: There is no such calendar feed
             *
             *     `unknown-route`: There is nothing at this address
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listWebhookHosts: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookHostsDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    addWebhookHost: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewWebhookHostDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WebhookHostDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `webhook-host-listed`: The host is on the list already
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    removeWebhookHost: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             *
             *     `unknown-webhook-host`: There is no such host on the list
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `idempotency-key-in-flight`: The same request is being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listTasks: {
        parameters: {
            query?: {
                /** @description How many at most; 50 where left out */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Code of the responsible unit */
                unit?: string;
                /** @description With `unit`: also all below it */
                under?: boolean;
                state?: ("assigned" | "acknowledged" | "submitted" | "returned" | "accepted" | "cancelled")[];
                kind?: "arrangement" | "item" | "inspection" | "statement" | "assessment" | "result";
                /** @description Only the late, or only the others */
                overdue?: boolean;
                cycle?: string;
                /** @description Code of the supervising committee */
                supervisedBy?: string;
                phase?: "clarifying" | "supervising" | "stating" | "testing" | "applying";
                /** @description Key of the line of the arrangement */
                item?: string;
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskPageDto"];
                };
            };
            /**
             * @description `cursor-invalid`: The cursor is not one that this list gave
             *
             *     `header-invalid`: A header is not accepted
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    countTasks: {
        parameters: {
            query?: {
                /** @description Code of the responsible unit */
                unit?: string;
                /** @description With `unit`: also all below it */
                under?: boolean;
                state?: ("assigned" | "acknowledged" | "submitted" | "returned" | "accepted" | "cancelled")[];
                kind?: "arrangement" | "item" | "inspection" | "statement" | "assessment" | "result";
                /** @description Only the late, or only the others */
                overdue?: boolean;
                cycle?: string;
                /** @description Code of the supervising committee */
                supervisedBy?: string;
                phase?: "clarifying" | "supervising" | "stating" | "testing" | "applying";
                /** @description Key of the line of the arrangement */
                item?: string;
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskCountsDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readTask: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-task`: There is no such task
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readTaskHistory: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HistoryDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-task`: There is no such task
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listSubmissions: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmissionsDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-task`: There is no such task
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    submitTask: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
                /** @description The ETag that you read */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description The version, for If-Match */
                    ETag?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SubmittedTaskDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-responsible`: Only the responsible unit may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-attachment`: There is no such attachment
             *
             *     `unknown-person`: There is no such person
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-task`: There is no such task
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `already-accepted`: The task is accepted; nothing more is owed
             *
             *     `already-cancelled`: The task is cancelled
             *
             *     `already-submitted`: The task is submitted and waits for review
             *
             *     `cycle-ended`: The cycle is closed or cancelled
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `wrong-state`: The state of the matter does not allow this act
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `precondition-failed`: The matter was changed since you read it; read it again */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `evidence-missing`: Evidence that the item asks for is not attached
             *
             *     `form-incomplete`: The form is not filled in as the pack asks
             *
             *     `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `signature-missing`: The top leader signs this before it leaves the unit: keep it as the draft, which they sign, and submit just that
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    compareSubmissions: {
        parameters: {
            query: {
                /** @description A version */
                from: string;
                /** @description Another version */
                to: string;
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferenceDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-submission`: There is no such submission
             *
             *     `unknown-task`: There is no such task
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    acknowledgeTask: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
                /** @description The ETag that you read */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description The version, for If-Match */
                    ETag?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAfterDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-responsible`: Only the responsible unit may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-task`: There is no such task
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `already-accepted`: The task is accepted; nothing more is owed
             *
             *     `already-acknowledged`: The task is acknowledged already
             *
             *     `already-cancelled`: The task is cancelled
             *
             *     `already-submitted`: The task is submitted and waits for review
             *
             *     `cycle-ended`: The cycle is closed or cancelled
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `wrong-state`: The state of the matter does not allow this act
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `precondition-failed`: The matter was changed since you read it; read it again */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    withdrawTask: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
                /** @description The ETag that you read */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["OptionalReasonDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description The version, for If-Match */
                    ETag?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAfterDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-responsible`: Only the responsible unit may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-task`: There is no such task
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `already-accepted`: The task is accepted; nothing more is owed
             *
             *     `already-cancelled`: The task is cancelled
             *
             *     `cycle-ended`: The cycle is closed or cancelled
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `nothing-submitted`: Nothing is submitted that could be reviewed or withdrawn
             *
             *     `wrong-state`: The state of the matter does not allow this act
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `precondition-failed`: The matter was changed since you read it; read it again */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    returnTask: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
                /** @description The ETag that you read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description The version, for If-Match */
                    ETag?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAfterDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-supervising`: Only the supervising committee may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-task`: There is no such task
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `already-accepted`: The task is accepted; nothing more is owed
             *
             *     `already-cancelled`: The task is cancelled
             *
             *     `cycle-ended`: The cycle is closed or cancelled
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `nothing-submitted`: Nothing is submitted that could be reviewed or withdrawn
             *
             *     `wrong-state`: The state of the matter does not allow this act
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `precondition-failed`: The matter was changed since you read it; read it again */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `precondition-missing`: Send If-Match with the ETag that you read */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    acceptTask: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
                /** @description The ETag that you read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AcceptDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description The version, for If-Match */
                    ETag?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAfterDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-supervising`: Only the supervising committee may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-task`: There is no such task
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `already-accepted`: The task is accepted; nothing more is owed
             *
             *     `already-cancelled`: The task is cancelled
             *
             *     `cycle-ended`: The cycle is closed or cancelled
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `nothing-submitted`: Nothing is submitted that could be reviewed or withdrawn
             *
             *     `wrong-state`: The state of the matter does not allow this act
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `precondition-failed`: The matter was changed since you read it; read it again */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `score-missing`: This task is accepted with a score
             *
             *     `score-not-expected`: This task is accepted without a score
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `precondition-missing`: Send If-Match with the ETag that you read */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    extendTask: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
                /** @description The ETag that you read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description The version, for If-Match */
                    ETag?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAfterDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-supervising`: Only the supervising committee may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-task`: There is no such task
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `already-accepted`: The task is accepted; nothing more is owed
             *
             *     `already-cancelled`: The task is cancelled
             *
             *     `already-submitted`: The task is submitted and waits for review
             *
             *     `cycle-ended`: The cycle is closed or cancelled
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `wrong-state`: The state of the matter does not allow this act
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `precondition-failed`: The matter was changed since you read it; read it again */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `due-after-parent`: The deadline lies after that of the task that it comes from
             *
             *     `due-in-the-past`: The new deadline lies in the past
             *
             *     `due-not-later`: An extension must lie after the present deadline
             *
             *     `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `precondition-missing`: Send If-Match with the ETag that you read */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    cancelTask: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
                /** @description The ETag that you read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReasonDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description The version, for If-Match */
                    ETag?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAfterDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-supervising`: Only the supervising committee may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-task`: There is no such task
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `already-accepted`: The task is accepted; nothing more is owed
             *
             *     `already-cancelled`: The task is cancelled
             *
             *     `cycle-ended`: The cycle is closed or cancelled
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `wrong-state`: The state of the matter does not allow this act
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `precondition-failed`: The matter was changed since you read it; read it again */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `precondition-missing`: Send If-Match with the ETag that you read */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    delegateTask: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
                /** @description The ETag that you read */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DelegateDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description The version, for If-Match */
                    ETag?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskAfterDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-responsible`: Only the responsible unit may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-person`: There is no such person
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-task`: There is no such task
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `already-accepted`: The task is accepted; nothing more is owed
             *
             *     `already-cancelled`: The task is cancelled
             *
             *     `already-submitted`: The task is submitted and waits for review
             *
             *     `cycle-ended`: The cycle is closed or cancelled
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `wrong-state`: The state of the matter does not allow this act
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `precondition-failed`: The matter was changed since you read it; read it again */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    commentOnTask: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CommentDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentMadeDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-task`: There is no such task
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `idempotency-key-in-flight`: The same request is being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    acknowledgeAllTasks: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AcknowledgeAllDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-responsible`: Only the responsible unit may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `idempotency-key-in-flight`: The same request is being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    acceptAllTasks: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: {
            content: {
                "application/json": components["schemas"]["AcceptAllDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BulkOutcomeDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-supervising`: Only the supervising committee may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `idempotency-key-in-flight`: The same request is being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `score-missing`: This task is accepted with a score
             *
             *     `score-not-expected`: This task is accepted without a score
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    attachFile: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** @description Which evidence of the item it is */
                    evidenceKey?: string;
                    /** @description Only you and the readers that you name see that it is there */
                    isConfidential?: boolean;
                    /** @description Ids of the persons who may read what is confidential, parted by commas */
                    readers?: string;
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-responsible`: Only the responsible unit may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-person`: There is no such person
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-task`: There is no such task
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `already-accepted`: The task is accepted; nothing more is owed
             *
             *     `already-cancelled`: The task is cancelled
             *
             *     `already-submitted`: The task is submitted and waits for review
             *
             *     `cycle-ended`: The cycle is closed or cancelled
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `wrong-state`: The state of the matter does not allow this act
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `archive-too-large`: The file unpacks to more than is accepted
             *
             *     `attachment-too-large`: The file is too large
             *
             *     `body-too-large`: The body is too large
             *
             *     `image-too-large`: The picture has more pixels than are accepted
             */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `attachment-type-refused`: Files of this type are not accepted
             *
             *     `media-type-refused`: Bodies of this type are not accepted here
             */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `virus-found`: The virus scanner found something in the file; it was not stored
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `record-unavailable`: The database does not answer; try again
             *
             *     `scanner-unavailable`: The virus scanner does not answer, so no file is accepted; try again
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `storage-full`: There is no room to store the file */
            507: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachmentDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-attachment`: There is no such attachment
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    removeAttachment: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            204: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-responsible`: Only the responsible unit may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-attachment`: There is no such attachment
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `already-accepted`: The task is accepted; nothing more is owed
             *
             *     `already-cancelled`: The task is cancelled
             *
             *     `already-submitted`: The task is submitted and waits for review
             *
             *     `cycle-ended`: The cycle is closed or cancelled
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `wrong-state`: The state of the matter does not allow this act
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    downloadAttachment: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": string;
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-attachment`: There is no such attachment
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readTaskDraft: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDraftDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-responsible`: Only the responsible unit may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-draft`: Nothing is kept that is about to be submitted
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-task`: There is no such task
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    saveTaskDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
                /** @description The ETag that you read */
                "If-Match"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DraftDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description The version, for If-Match */
                    ETag?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDraftDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-responsible`: Only the responsible unit may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-route`: There is nothing at this address
             *
             *     `unknown-task`: There is no such task
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `already-accepted`: The task is accepted; nothing more is owed
             *
             *     `already-cancelled`: The task is cancelled
             *
             *     `already-submitted`: The task is submitted and waits for review
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `precondition-failed`: The matter was changed since you read it; read it again */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    signTaskDraft: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
                /** @description The ETag that you read */
                "If-Match": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description The version, for If-Match */
                    ETag?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TaskDraftDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-responsible`: Only the responsible unit may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-attachment`: There is no such attachment
             *
             *     `unknown-draft`: Nothing is kept that is about to be submitted
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-task`: There is no such task
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `already-accepted`: The task is accepted; nothing more is owed
             *
             *     `already-cancelled`: The task is cancelled
             *
             *     `already-submitted`: The task is submitted and waits for review
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `precondition-failed`: The matter was changed since you read it; read it again */
            412: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `evidence-missing`: Evidence that the item asks for is not attached
             *
             *     `form-incomplete`: The form is not filled in as the pack asks
             *
             *     `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `precondition-missing`: Send If-Match with the ETag that you read */
            428: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listCycles: {
        parameters: {
            query?: {
                /** @description How many at most; 50 where left out */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
                /** @description Code of the committee */
                unit?: string;
                /** @description With `unit`: also the cycles below it */
                under?: boolean;
                year?: number;
                state?: "running" | "paused" | "closed" | "cancelled";
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CyclePageDto"];
                };
            };
            /**
             * @description `cursor-invalid`: The cursor is not one that this list gave
             *
             *     `header-invalid`: A header is not accepted
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    startCycle: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StartCycleDto"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description The version, for If-Match */
                    ETag?: string;
                    /** @description Where the thing made can be read */
                    Location?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-supervising`: Only the supervising committee may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-pack`: There is no such policy pack
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `calendar-year-unknown`: The working days of this year are not published
             *
             *     `cycle-exists`: The committee has a cycle for this year
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `no-subordinates`: The unit has no subordinates, so there is nothing to arrange
             *
             *     `unit-ended`: The unit no longer exists
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readCycle: {
        parameters: {
            query?: {
                /** @description As it stood at this instant */
                asOf?: string;
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description The version, for If-Match */
                    ETag?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CycleDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readBoard: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BoardDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readHeat: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HeatDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    readTimeline: {
        parameters: {
            query?: {
                /** @description How many at most; 50 where left out */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimelineDto"];
                };
            };
            /**
             * @description `cursor-invalid`: The cursor is not one that this list gave
             *
             *     `header-invalid`: A header is not accepted
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listItems: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ItemsDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    addItem: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddItemDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencesDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-supervising`: Only the supervising committee may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-item`: The arrangement has no such item
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `calendar-year-unknown`: The working days of this year are not published
             *
             *     `cycle-ended`: The cycle is closed or cancelled
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `due-in-the-past`: The new deadline lies in the past
             *
             *     `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `reason-missing`: Say why
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listResults: {
        parameters: {
            query?: never;
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultsDto"];
                };
            };
            /** @description `header-invalid`: A header is not accepted */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    pauseCycle: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SteerDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActOutcomeDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-supervising`: Only the supervising committee may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `cycle-ended`: The cycle is closed or cancelled
             *
             *     `cycle-paused`: The cycle is paused
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `reason-missing`: Say why
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `process-unavailable`: The process server does not answer; the record is safe, try again
             *
             *     `record-unavailable`: The database does not answer; try again
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    resumeCycle: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ResumeDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActOutcomeDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-supervising`: Only the supervising committee may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `cycle-ended`: The cycle is closed or cancelled
             *
             *     `cycle-not-paused`: The cycle is not paused
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `reason-missing`: Say why
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `process-unavailable`: The process server does not answer; the record is safe, try again
             *
             *     `record-unavailable`: The database does not answer; try again
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    cancelCycle: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SteerDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActOutcomeDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-supervising`: Only the supervising committee may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `cycle-ended`: The cycle is closed or cancelled
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `reason-missing`: Say why
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `process-unavailable`: The process server does not answer; the record is safe, try again
             *
             *     `record-unavailable`: The database does not answer; try again
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    extendCycle: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ExtendCycleDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActOutcomeDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-supervising`: Only the supervising committee may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-item`: The arrangement has no such item
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `calendar-year-unknown`: The working days of this year are not published
             *
             *     `cycle-ended`: The cycle is closed or cancelled
             *
             *     `cycle-paused`: The cycle is paused
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `due-in-the-past`: The new deadline lies in the past
             *
             *     `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `reason-missing`: Say why
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `process-unavailable`: The process server does not answer; the record is safe, try again
             *
             *     `record-unavailable`: The database does not answer; try again
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    closePhase: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                phase: "clarifying" | "supervising" | "stating" | "testing" | "applying";
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosePhaseDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActOutcomeDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-supervising`: Only the supervising committee may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `calendar-year-unknown`: The working days of this year are not published
             *
             *     `cycle-ended`: The cycle is closed or cancelled
             *
             *     `cycle-paused`: The cycle is paused
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `phase-not-open`: The phase is not the one that is open
             *
             *     `second-person-needed`: One person alone may not do this: ask for the agreement of a second
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `due-in-the-past`: The new deadline lies in the past
             *
             *     `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `reason-missing`: Say why
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `process-unavailable`: The process server does not answer; the record is safe, try again
             *
             *     `record-unavailable`: The database does not answer; try again
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    reopenCycle: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ActOutcomeDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-supervising`: Only the supervising committee may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `calendar-year-unknown`: The working days of this year are not published
             *
             *     `cycle-ended`: The cycle is closed or cancelled
             *
             *     `cycle-paused`: The cycle is paused
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `phase-not-open`: The phase is not the one that is open
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `due-in-the-past`: The new deadline lies in the past
             *
             *     `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `reason-missing`: Say why
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /**
             * @description `process-unavailable`: The process server does not answer; the record is safe, try again
             *
             *     `record-unavailable`: The database does not answer; try again
             */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    askPublication: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClosePhaseDto"];
            };
        };
        responses: {
            /** @description Done */
            202: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description Where the thing made can be read */
                    Location?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApprovalDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-supervising`: Only the supervising committee may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `approval-present`: The same is asked for already, and waits for agreement
             *
             *     `calendar-year-unknown`: The working days of this year are not published
             *
             *     `cycle-ended`: The cycle is closed or cancelled
             *
             *     `cycle-paused`: The cycle is paused
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `phase-not-open`: The phase is not the one that is open
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `due-in-the-past`: The new deadline lies in the past
             *
             *     `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `reason-missing`: Say why
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    dropItem: {
        parameters: {
            query: {
                reason: string;
                /** @description Also for every cycle below */
                isForTree?: boolean;
                /** @description Of a line that comes round several times */
                occurrence?: string;
                /** @description Answers the differences and changes nothing */
                isDryRun?: boolean;
            };
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencesDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-supervising`: Only the supervising committee may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-item`: The arrangement has no such item
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `calendar-year-unknown`: The working days of this year are not published
             *
             *     `cycle-ended`: The cycle is closed or cancelled
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `due-in-the-past`: The new deadline lies in the past
             *
             *     `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `reason-missing`: Say why
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    amendItem: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
                key: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AmendItemDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DifferencesDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-supervising`: Only the supervising committee may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-item`: The arrangement has no such item
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `calendar-year-unknown`: The working days of this year are not published
             *
             *     `cycle-ended`: The cycle is closed or cancelled
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `due-in-the-past`: The new deadline lies in the past
             *
             *     `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             *
             *     `reason-missing`: Say why
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    decomposeTask: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecomposeDto"];
            };
        };
        responses: {
            /** @description Done */
            201: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecomposedDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-responsible`: Only the responsible unit may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-cycle`: There is no such cycle
             *
             *     `unknown-route`: There is nothing at this address
             *
             *     `unknown-task`: There is no such task
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `already-accepted`: The task is accepted; nothing more is owed
             *
             *     `already-cancelled`: The task is cancelled
             *
             *     `calendar-year-unknown`: The working days of this year are not published
             *
             *     `cycle-ended`: The cycle is closed or cancelled
             *
             *     `idempotency-key-in-flight`: The same request is being worked on
             *
             *     `no-subordinates`: The unit has no subordinates, so there is nothing to arrange
             *
             *     `not-a-subordinate`: The unit is not a direct subordinate
             *
             *     `wrong-state`: The state of the matter does not allow this act
             */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `due-after-parent`: The deadline lies after that of the task that it comes from
             *
             *     `due-in-the-past`: The new deadline lies in the past
             *
             *     `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    listYearlyStarts: {
        parameters: {
            query?: {
                /** @description How many at most; 50 where left out */
                limit?: number;
                /** @description `nextCursor` of the page before */
                cursor?: string;
            };
            header?: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearlyStartPageDto"];
                };
            };
            /**
             * @description `cursor-invalid`: The cursor is not one that this list gave
             *
             *     `header-invalid`: A header is not accepted
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `unknown-unit`: There is no such unit */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `invalid-input`: Some values are not accepted */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
    setYearlyStart: {
        parameters: {
            query?: never;
            header: {
                /** @description Code of the unit for which you act; the one chosen for the session where left out */
                "X-Acting-Unit"?: string;
                /** @description Id of the delegation under which you act */
                "X-On-Behalf-Of"?: string;
                /** @description The same key with the same request acts once */
                "Idempotency-Key": string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetYearlyStartDto"];
            };
        };
        responses: {
            /** @description Done */
            200: {
                headers: {
                    /** @description Under which the request is logged */
                    "X-Request-Id"?: string;
                    /** @description `true` where the answer was kept from the first time */
                    "Idempotent-Replayed"?: string;
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearlyStartDto"];
                };
            };
            /**
             * @description `header-invalid`: A header is not accepted
             *
             *     `idempotency-key-missing`: Send an Idempotency-Key header with every write
             *
             *     `malformed-body`: The body cannot be read
             */
            400: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `not-signed-in`: Sign in first */
            401: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `csrf-missing`: Send the X-CSRF-Token that the session gave
             *
             *     `forbidden`: This is not yours to do
             *
             *     `not-supervising`: Only the supervising committee may do this
             *
             *     `not-your-post`: You hold no post in that unit
             *
             *     `password-change-needed`: Choose a password of your own first
             *
             *     `second-factor-enrolment-needed`: Set up a second factor first
             *
             *     `second-factor-needed`: Enter the code of your second factor first
             *
             *     `unknown-delegation`: Nobody has delegated this to you, or no longer
             */
            403: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `unknown-pack`: There is no such policy pack
             *
             *     `unknown-unit`: There is no such unit
             */
            404: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `idempotency-key-in-flight`: The same request is being worked on */
            409: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `body-too-large`: The body is too large */
            413: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `address-too-long`: The address is too long */
            414: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `media-type-refused`: Bodies of this type are not accepted here */
            415: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /**
             * @description `idempotency-key-reused`: The Idempotency-Key was used for another request
             *
             *     `invalid-input`: Some values are not accepted
             */
            422: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description `too-many-requests`: Too many requests; wait as long as Retry-After says */
            429: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
            /** @description The headers are larger than 16 KiB */
            431: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description `record-unavailable`: The database does not answer; try again */
            503: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/problem+json": components["schemas"]["ProblemDto"];
                };
            };
        };
    };
}
