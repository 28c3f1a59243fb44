// SPDX-License-Identifier: EUPL-1.2
package nl.ijkpunt.events;

/** The project family: everything about running the partnership that is neither money nor opinion. */
public sealed interface ProjectEvent extends Event
        permits PartnershipEvent,
                DirectionEvent,
                LeadershipEvent,
                PlanEvent,
                LandscapeEvent,
                PortfolioEvent,
                CommunicationEvent,
                AgreementEvent {}
