@echo off
rem Builds what is stale, quietly, then runs the command. Files dropped on it get an HTML report beside them.
rem ASCII only, so that no code page can garble it: Chinese comes from eng\windows\*.txt and the program.
setlocal DisableDelayedExpansion
set "root=%~dp0"
set "place=%root%artifacts\launcher"
set "dll=%place%\program\mingsuan.dll"
set "page="
for /f "tokens=2 delims=:." %%C in ('chcp') do set "page=%%C"
chcp 65001 >nul

where dotnet >nul 2>nul
if errorlevel 1 goto nosdk
if "%~1"=="test" goto test

rem Stale: PowerShell compares dates; exit code 1 says that a build is due.
powershell -NoProfile -ExecutionPolicy Bypass -File "%root%eng\windows\is-stale.ps1" -Root "%root%."
if errorlevel 1 goto build
:run
set run=dotnet "%dll%"
if exist "%place%\program\mingsuan.exe" set run="%place%\program\mingsuan.exe"
if "%~1"=="" goto help
rem Explorer passes full paths; a call by hand starts with the name of a command.
if "%~1"=="%~f1" if exist "%~f1" goto dropped
%run% %*
set "code=%errorlevel%"
goto done

:help
%run% --help
set "code=%errorlevel%"
goto wait

:dropped
if defined page chcp %page% >nul
set MINGSUAN_RUN=%run%
"%root%eng\windows\check-dropped.cmd" %*

:build
for /f "delims=." %%V in ('dotnet --version 2^>nul') do set "sdk=%%V"
if not defined sdk goto nosdk
if %sdk% lss 10 goto nosdk
if not exist "%place%" mkdir "%place%"
type nul > "%place%\stamp.new"
rem Compiled ahead for this machine, the runtime with it, the command starts and checks faster. Where the packages for that
rem cannot be had, the command is compiled as it runs.
set "rid=win-x64"
if /i "%PROCESSOR_ARCHITECTURE%"=="ARM64" set "rid=win-arm64"
call :publish -r %rid% --self-contained -p:PublishTrimmed=true -p:PublishReadyToRun=true -p:PublishReadyToRunComposite=true -p:PublishReadyToRunCrossgen2ExtraArgs=--instruction-set:native
if not errorlevel 1 goto built
findstr /r /c:"error NU[0-9]" /c:"error NETSDK[0-9]" "%place%\build.log" >nul
if errorlevel 1 goto failed
call :publish -p:UseAppHost=false
if errorlevel 1 goto failed
:built
move /y "%place%\stamp.new" "%place%\stamp" >nul
goto run

:failed
type "%place%\build.log"
set "code=3"
goto wait

:test
cd /d "%root%"
dotnet test --solution Mingsuan.slnx -c Release -v quiet
set "code=%errorlevel%"
goto done

:nosdk
type "%root%eng\windows\needs-sdk.txt"
set "code=3"

:wait
if not defined MINGSUAN_NO_PAUSE pause
:done
if defined page chcp %page% >nul
exit /b %code%

rem Its own artifacts folder: a test run at the same time keeps out of its way. Analyzers have their say in the tests.
:publish
if exist "%place%\program" rd /s /q "%place%\program"
dotnet publish "%root%src\Mingsuan.Cli\Mingsuan.Cli.csproj" -c Release -v quiet --nologo --artifacts-path "%place%" -o "%place%\program" -p:DebugType=none -p:PublishDocumentationFiles=false -p:RunAnalyzers=false %* > "%place%\build.log" 2>&1
exit /b %errorlevel%
